using Orleans;
using Orleans.Concurrency;
using ParLive.Grains.Quarantine;

namespace ParLive.Grains.Desks;

/// <summary>The quarantine, for hosts without a journal; the key of the one desk is <see cref="Key"/>.</summary>
[Alias("parlive.quarantine")]
public interface IQuarantineGrain : IGrainWithStringKey
{
    /// <summary>The key of the one desk.</summary>
    const string Key = "quarantine";

    /// <summary>Completes when all of them are on disk.</summary>
    [AlwaysInterleave]
    Task Keep(IReadOnlyList<QuarantinedInput> inputs);

    /// <summary>How many inputs are kept, by reason.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyDictionary<string, long>> CountByReason();

    /// <summary>The newest inputs first.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<QuarantinedInput>> Newest(int most);

    /// <summary>A page of inputs.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<QuarantinedLine>> List(QuarantineQuestion question);

    /// <summary>One input with its bytes; null where there is none of that number.</summary>
    [AlwaysInterleave]
    Task<QuarantinedCase?> Find(long id);

    /// <summary>Notes what was done; completes when it is on disk.</summary>
    [AlwaysInterleave]
    Task Note(IReadOnlyList<QuarantineAct> acts);

    /// <summary>The sources of all that is kept.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<QuarantineSource>> Sources();

    /// <summary>Takes their bytes from inputs that arrived before a moment; answers how many that were.</summary>
    [AlwaysInterleave]
    Task<long> Expire(DateTimeOffset arrivedBefore);

    /// <summary>Drops what was settled before a moment; answers how many inputs that were.</summary>
    [AlwaysInterleave]
    Task<long> Drop(DateTimeOffset settledBefore);
}
