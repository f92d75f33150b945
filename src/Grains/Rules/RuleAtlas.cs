using Orleans;
using ParLive.Domain.Procedures;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Rules;

/// <summary>This host's copy of the register of procedures and calendars.</summary>
internal sealed class RuleAtlas(IClusterClient grains) : IRules, IDisposable
{
    private readonly SemaphoreSlim _refreshing = new(1);
    private volatile Known _known = new(RuleBook.Empty, -1);
    private volatile Tried? _tried;

    public RuleBook Current => _known.Book;

    public Task Load() => _known.Version < 0 ? Refresh() : Task.CompletedTask;

    public async Task Refresh()
    {
        await _refreshing.WaitAsync();
        try
        {
            var (book, version) = (_known.Book, Math.Max(0, _known.Version));
            var reading = await grains.GetGrain<IRuleGrain>(IRuleGrain.Key).Read(version);
            _known = new Known(reading.Batches.Aggregate(book, RuleWords.With), version + reading.Batches.Count);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    // Thousands of units ask the same, and a calendar that is read again has to sum up its years again.
    public RuleBook Trial(CalendarEntry calendar)
    {
        var (book, tried) = (Current, _tried);
        if (tried is null || tried.On != book || tried.Calendar != calendar)
        {
            tried = new Tried(book, calendar, RuleWords.With(book, new RuleBatch([], calendar)));
            _tried = tried;
        }

        return tried.Book;
    }

    public void Dispose() => _refreshing.Dispose();

    private sealed record Known(RuleBook Book, long Version);

    private sealed record Tried(RuleBook On, CalendarEntry Calendar, RuleBook Book);
}
