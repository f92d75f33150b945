using Orleans;
using ParLive.Grains.Quarantine;

namespace ParLive.Grains.Desks;

/// <summary>Brings what could not be accepted to the quarantine where the journal is.</summary>
public sealed class QuarantineGrain(IQuarantine quarantine, IQuarantineShelf shelf) : Grain, IQuarantineGrain
{
    /// <inheritdoc/>
    public Task Keep(IReadOnlyList<QuarantinedInput> inputs) => quarantine.Keep(inputs, CancellationToken.None);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> CountByReason() => quarantine.CountByReason(CancellationToken.None);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuarantinedInput>> Newest(int most) => quarantine.Newest(most, CancellationToken.None);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuarantinedLine>> List(QuarantineQuestion question) => shelf.List(question, CancellationToken.None);

    /// <inheritdoc/>
    public Task<QuarantinedCase?> Find(long id) => shelf.Find(id, CancellationToken.None);

    /// <inheritdoc/>
    public Task Note(IReadOnlyList<QuarantineAct> acts) => shelf.Note(acts, CancellationToken.None);

    /// <inheritdoc/>
    public Task<IReadOnlyList<QuarantineSource>> Sources() => shelf.Sources(CancellationToken.None);

    /// <inheritdoc/>
    public Task<long> Expire(DateTimeOffset arrivedBefore) => shelf.Expire(arrivedBefore, CancellationToken.None);

    /// <inheritdoc/>
    public Task<long> Drop(DateTimeOffset settledBefore) => shelf.Drop(settledBefore, CancellationToken.None);
}
