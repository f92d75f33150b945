using System.Collections.Concurrent;

namespace ParLive.Dashboard.Views;

/// <summary>
/// Answers that a picture can do without: what is known of them stands beside the figures, and nothing waits for what is not. An answer
/// that is old is asked for again, while the last one is still shown; a question that fails leaves it, but not for ever.
/// </summary>
internal sealed class Beside<T>(TimeProvider clock, TimeSpan fresh)
    where T : class
{
    // For so many times as long as an answer is fresh, the last one stands while new ones fail, and is kept while nobody asks.
    private const int Stands = 10;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _forgot = clock.GetUtcNow().UtcTicks;

    /// <summary>What is known now; null where nothing is yet.</summary>
    public T? Known(string about, Func<Task<T?>> ask)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        var entry = _entries.GetOrAdd(about, _ => new Entry());
        return entry.Look(now, fresh, ask);
    }

    /// <summary>What is known as soon as the question under way is answered, or what was known before it failed.</summary>
    public async Task<T?> SoonAsync(string about, Func<Task<T?>> ask)
    {
        var known = Known(about, ask);
        if (known is not null || !_entries.TryGetValue(about, out var entry))
            return known;
        await entry.Asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Known(about, ask);
    }

    // Whoever asks looks through what nobody asks for any more, but one of all those who ask meanwhile: there may be thousands.
    private void Forget(DateTimeOffset now)
    {
        var before = Interlocked.Read(ref _forgot);
        if (now.UtcTicks - before < fresh.Ticks || Interlocked.CompareExchange(ref _forgot, now.UtcTicks, before) != before)
            return;
        foreach (var (about, entry) in _entries)
        {
            if (now - entry.LookedAt > fresh * Stands)
                _entries.TryRemove(about, out _);
        }
    }

    private sealed class Entry
    {
        private readonly Lock _gate = new();

        // Under the gate.
        private T? _answer;
        private DateTimeOffset _answered;
        private DateTimeOffset? _asked;
        private Task<T?> _asking = Task.FromResult<T?>(null);
        private DateTimeOffset _lookedAt = DateTimeOffset.MaxValue;

        public Task Asking
        {
            get
            {
                lock (_gate)
                    return _asking;
            }
        }

        public DateTimeOffset LookedAt
        {
            get
            {
                lock (_gate)
                    return _lookedAt;
            }
        }

        public T? Look(DateTimeOffset now, TimeSpan fresh, Func<Task<T?>> ask)
        {
            lock (_gate)
            {
                _lookedAt = now;
                TakeIn(now);
                if (_asking.IsCompleted && (_asked is not { } asked || now - asked >= fresh))
                {
                    (_asked, _asking) = (now, Asked(ask));
                    TakeIn(now);
                }
                return _answer is not null && now - _answered <= fresh * Stands ? _answer : null;
            }
        }

        private void TakeIn(DateTimeOffset now)
        {
            if (_asking is { IsCompletedSuccessfully: true, Result: { } answer } && !ReferenceEquals(answer, _answer))
                (_answer, _answered) = (answer, _asked ?? now);
        }

        // What fails at once is as if it failed later.
        private static async Task<T?> Asked(Func<Task<T?>> ask)
        {
            try
            {
                return await ask();
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                return null;
            }
        }
    }
}
