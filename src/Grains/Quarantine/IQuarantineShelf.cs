namespace ParLive.Grains.Quarantine;

/// <summary>The quarantine as whoever settles it sees it: every input by its number, with all that was done about it.</summary>
public interface IQuarantineShelf
{
    /// <summary>A page of inputs, the newest first unless asked otherwise.</summary>
    Task<IReadOnlyList<QuarantinedLine>> List(QuarantineQuestion question, CancellationToken cancellationToken);

    /// <summary>One input with its bytes; null where there is none of that number.</summary>
    Task<QuarantinedCase?> Find(long id, CancellationToken cancellationToken);

    /// <summary>Notes what was done; completes when it is on disk. What is settled stays so: a later act is noted and changes nothing.</summary>
    Task Note(IReadOnlyList<QuarantineAct> acts, CancellationToken cancellationToken);

    /// <summary>The sources of all that is kept.</summary>
    Task<IReadOnlyList<QuarantineSource>> Sources(CancellationToken cancellationToken);

    /// <summary>
    /// Takes their bytes, and sentences that may quote them, from all inputs that arrived before a moment, settled or not; what they are,
    /// whose and why they were refused stays. Answers how many inputs that were.
    /// </summary>
    Task<long> Expire(DateTimeOffset arrivedBefore, CancellationToken cancellationToken);

    /// <summary>The same at once for all inputs that name a matter by its number.</summary>
    Task<long> Strike(string number, CancellationToken cancellationToken);

    /// <summary>Drops what was settled before a moment, and never what is open; answers how many inputs that were.</summary>
    Task<long> Drop(DateTimeOffset settledBefore, CancellationToken cancellationToken);
}
