using ParLive.Grains.Access;

namespace ParLive.Ingest.Tests;

internal sealed class FakeQuarantine : IQuarantine, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<QuarantinedInput> _kept = [];
    private readonly SemaphoreSlim _came = new(0);

    public IReadOnlyList<QuarantinedInput> Kept
    {
        get
        {
            lock (_lock) return [.. _kept];
        }
    }

    public void Dispose() => _came.Dispose();

    public Task Keep(IReadOnlyList<QuarantinedInput> inputs, CancellationToken cancellationToken)
    {
        lock (_lock) _kept.AddRange(inputs);
        _came.Release();
        return Task.CompletedTask;
    }

    /// <summary>Waits until something was kept.</summary>
    public async Task<QuarantinedInput> NextAsync(CancellationToken cancellationToken)
    {
        await _came.WaitAsync(cancellationToken);
        return Kept[^1];
    }

    public Task<IReadOnlyDictionary<string, long>> CountByReason(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, long>>(Kept.CountBy(input => input.Reason, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => (long)pair.Value, StringComparer.Ordinal));

    public Task<IReadOnlyList<QuarantinedInput>> Newest(int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QuarantinedInput>>([.. Kept.Reverse().Take(most)]);
}
