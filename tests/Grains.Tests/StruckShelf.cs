using ParLive.Grains.Quarantine;

namespace ParLive.Grains.Tests;

/// <summary>A quarantine of which only what was struck from it is asked.</summary>
internal sealed class StruckShelf : IQuarantineShelf
{
    /// <summary>The numbers that were struck.</summary>
    public List<string> Struck { get; } = [];

    public Task<long> Strike(string number, CancellationToken cancellationToken)
    {
        Struck.Add(number);
        return Task.FromResult(2L);
    }

    public Task<IReadOnlyList<QuarantinedLine>> List(QuarantineQuestion question, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<QuarantinedCase?> Find(long id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task Note(IReadOnlyList<QuarantineAct> acts, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<QuarantineSource>> Sources(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long> Expire(DateTimeOffset arrivedBefore, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long> Drop(DateTimeOffset settledBefore, CancellationToken cancellationToken) => throw new NotSupportedException();
}
