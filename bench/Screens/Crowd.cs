namespace ParLive.Screens;

/// <summary>Many viewers of one server.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int AtOnce = 32;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private readonly Func<int, Task<Viewer>> _open;
    private readonly List<Viewer> _viewers = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Task _pinging;

    private Crowd(Func<int, Task<Viewer>> open, TimeSpan? pingEvery)
    {
        _open = open;
        _pinging = pingEvery is { } every ? PingAsync(every) : Task.CompletedTask;
    }

    /// <summary>How many there are.</summary>
    public int Count => _viewers.Count;

    /// <summary>How many of them are connected.</summary>
    public int Live => _viewers.Count(viewer => viewer.IsLive);

    /// <summary>How often what came to one did not follow what came before.</summary>
    public int Breaks => _viewers.Sum(viewer => viewer.Breaks);

    /// <summary>Nobody yet, before pages, which they take in turn.</summary>
    public static Crowd Before(Site site, params IReadOnlyList<WallPage> pages) =>
        new(number => LeanWall.OpenAsync(site, pages[number % pages.Count]), pingEvery: null);

    /// <summary>Nobody yet, before a board by circuits; they will ping as Blazor's own script does.</summary>
    public static Crowd Before(CircuitSite site) => new(_ => CircuitViewer.OpenAsync(site), TimeSpan.FromSeconds(15));

    /// <summary>More come, some at a time, until there are so many; or some go.</summary>
    public async Task BecomeAsync(int count)
    {
        var first = Count;
        var more = new Viewer[Math.Max(0, count - first)];
        await Parallel.ForAsync(0, more.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => more[number] = await _open(first + number));
        lock (_viewers)
        {
            _viewers.AddRange(more);
            foreach (var leaving in _viewers.Skip(count))
                leaving.Dispose();
            _viewers.RemoveRange(count, Count - count);
        }
    }

    /// <summary>What came to each since this was asked last.</summary>
    public IReadOnlyList<IReadOnlyList<Sight>> Sights() => [.. _viewers.Select(viewer => viewer.Sights())];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _pinging.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _viewers.ForEach(viewer => viewer.Dispose());
        _end.Dispose();
    }

    // A few at a time, so that the pings of thousands do not come as one burst.
    private async Task PingAsync(TimeSpan every)
    {
        var turns = (int)(every / Breath);
        for (var turn = 0; ; turn++)
        {
            await Task.Delay(Breath, TimeProvider.System, _end.Token);
            lock (_viewers)
            {
                for (var number = turn % turns; number < _viewers.Count; number += turns)
                    _viewers[number].Ping();
            }
        }
    }
}
