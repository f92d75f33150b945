namespace ParLive.Grains.Quarantine;

/// <summary>Settles inputs in quarantine for whoever looks at them. The kept bytes are never touched.</summary>
public interface IQuarantineDesk
{
    /// <summary>Replays inputs as they came, or says what that would come to.</summary>
    Task<IReadOnlyList<SettledInput>> Replay(IReadOnlyList<long> ids, string by, bool preview, CancellationToken cancellationToken);

    /// <summary>Replays one input as somebody wrote it anew, or says what that would come to. What he wrote is kept with the act, beside the original.</summary>
    Task<SettledInput> Fix(long id, string text, string by, bool preview, CancellationToken cancellationToken);

    /// <summary>Settles inputs that need not be taken in.</summary>
    /// <param name="ids">Their numbers.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="note">Why.</param>
    /// <param name="cancellationToken">Stops it before the next few.</param>
    Task<IReadOnlyList<SettledInput>> Dismiss(IReadOnlyList<long> ids, string by, string note, CancellationToken cancellationToken);
}
