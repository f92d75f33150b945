using Orleans;
using ParLive.Grains.Desks;

namespace ParLive.Grains.Quarantine;

/// <summary>The quarantine as a host without a journal reaches it.</summary>
internal sealed class RemoteQuarantine(IClusterClient grains) : IQuarantine, IQuarantineShelf
{
    private IQuarantineGrain Desk => grains.GetGrain<IQuarantineGrain>(IQuarantineGrain.Key);

    public Task Keep(IReadOnlyList<QuarantinedInput> inputs, CancellationToken cancellationToken) => Desk.Keep(inputs).WaitAsync(cancellationToken);

    public Task<IReadOnlyDictionary<string, long>> CountByReason(CancellationToken cancellationToken) => Desk.CountByReason().WaitAsync(cancellationToken);

    public Task<IReadOnlyList<QuarantinedInput>> Newest(int most, CancellationToken cancellationToken) => Desk.Newest(most).WaitAsync(cancellationToken);

    public Task<IReadOnlyList<QuarantinedLine>> List(QuarantineQuestion question, CancellationToken cancellationToken) =>
        Desk.List(question).WaitAsync(cancellationToken);

    public Task<QuarantinedCase?> Find(long id, CancellationToken cancellationToken) => Desk.Find(id).WaitAsync(cancellationToken);

    public Task Note(IReadOnlyList<QuarantineAct> acts, CancellationToken cancellationToken) => Desk.Note(acts).WaitAsync(cancellationToken);

    public Task<IReadOnlyList<QuarantineSource>> Sources(CancellationToken cancellationToken) => Desk.Sources().WaitAsync(cancellationToken);

    public Task<long> Expire(DateTimeOffset arrivedBefore, CancellationToken cancellationToken) => Desk.Expire(arrivedBefore).WaitAsync(cancellationToken);

    // Only the desk of erasures asks, and it is where the journal is.
    public Task<long> Strike(string number, CancellationToken cancellationToken) => throw new NotSupportedException("What is erased is erased where the journal is.");

    public Task<long> Drop(DateTimeOffset settledBefore, CancellationToken cancellationToken) => Desk.Drop(settledBefore).WaitAsync(cancellationToken);
}
