using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Tests;

/// <summary>A quarantine in memory, numbered from 1, with what was done about its inputs.</summary>
internal sealed class FakeQuarantine : IQuarantine, IQuarantineShelf, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<QuarantinedCase> _cases = [];
    private readonly SemaphoreSlim _came = new(0);

    public IReadOnlyList<QuarantinedInput> Kept => [.. Cases.Select(kept => kept.Input)];

    public IReadOnlyList<QuarantinedCase> Cases
    {
        get
        {
            lock (_lock) return [.. _cases];
        }
    }

    /// <summary>The moments before which what was settled was to be dropped.</summary>
    public List<DateTimeOffset> Drops { get; } = [];

    public void Dispose() => _came.Dispose();

    public Task Keep(IReadOnlyList<QuarantinedInput> inputs, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var input in inputs) _cases.Add(new(_cases.Count + 1, input, []));
        }

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
        Task.FromResult<IReadOnlyDictionary<string, long>>(Cases.Where(kept => kept.State == QuarantineStates.Open)
            .CountBy(kept => kept.Standing.Reason, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => (long)pair.Value, StringComparer.Ordinal));

    public Task<IReadOnlyList<QuarantinedInput>> Newest(int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QuarantinedInput>>([.. Kept.Reverse().Take(most)]);

    public Task<IReadOnlyList<QuarantinedLine>> List(QuarantineQuestion question, CancellationToken cancellationToken)
    {
        var meant = Cases.Select(kept => kept.Line).Where(line => question.State is null || line.State == question.State)
            .Where(line => question.Reason is null || line.Reason == question.Reason)
            .Where(line => question.Source is null || line.Source == question.Source)
            .Where(line => (question.From is null || line.At >= question.From) && (question.To is null || line.At < question.To))
            .Where(line => question.After is null || (question.OldestFirst ? line.Id > question.After : line.Id < question.After));
        return Task.FromResult<IReadOnlyList<QuarantinedLine>>(
            [.. (question.OldestFirst ? meant.OrderBy(line => line.Id) : meant.OrderByDescending(line => line.Id)).Take(question.Take)]);
    }

    public Task<QuarantinedCase?> Find(long id, CancellationToken cancellationToken) => Task.FromResult(Cases.FirstOrDefault(kept => kept.Id == id));

    public Task Note(IReadOnlyList<QuarantineAct> acts, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var act in acts)
            {
                var place = _cases.FindIndex(kept => kept.Id == act.Input);
                _cases[place] = _cases[place] with { Acts = [.. _cases[place].Acts, act] };
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<QuarantineSource>> Sources(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<QuarantineSource>>(
    [
        .. Cases.GroupBy(kept => kept.Input.Source, StringComparer.Ordinal).Select(source => new QuarantineSource(
            source.Key, source.LongCount(kept => kept.State == QuarantineStates.Open), source.LongCount(kept => kept.State != QuarantineStates.Open),
            source.Min(kept => kept.Input.At), source.Max(kept => kept.Input.At))),
    ]);

    /// <summary>The moments before which bytes were to be let go.</summary>
    public List<DateTimeOffset> Expiries { get; } = [];

    public Task<long> Expire(DateTimeOffset arrivedBefore, CancellationToken cancellationToken)
    {
        Expiries.Add(arrivedBefore);
        return Task.FromResult(0L);
    }

    public Task<long> Strike(string number, CancellationToken cancellationToken) => Task.FromResult(0L);

    public Task<long> Drop(DateTimeOffset settledBefore, CancellationToken cancellationToken)
    {
        Drops.Add(settledBefore);
        return Task.FromResult(0L);
    }
}
