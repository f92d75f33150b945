using ParLive.Running;

namespace ParLive.EndToEnd.Running;

/// <summary>A page on a screen, and what its browser complained of.</summary>
public sealed class Glass : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private readonly RealBrowser? _own;
    private int[] _asleep = [];

    internal Glass(IBrowserContext context, IPage page, RealBrowser? own = null)
    {
        (_context, Page, _own) = (context, page, own);
        // A breach of the content security policy is an error on the console too.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complain($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => Complain($"thrown: {error}");
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Errors and warnings on the console so far.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
                return [.. _complaints];
        }
    }

    /// <summary>What the foot says of the line to the server.</summary>
    public ILocator Line => Page.GetByRole(AriaRole.Status);

    /// <summary>The figure of an overview by its name.</summary>
    public ILocator Figure(string name) => Page.Locator($"[data-n={name}]");

    /// <summary>Opens a wall and waits until it is live.</summary>
    public async Task OpenWallAsync(string address)
    {
        await Page.GotoAsync(address);
        await Expect(Line).ToHaveTextAsync(Say.Live);
    }

    /// <summary>Its machine goes to sleep: every process of its own browser that draws, thinks or listens stands still.</summary>
    public async Task SleepAsync()
    {
        var browser = await _own!.SpeakAsync();
        var said = await browser.SendAsync("SystemInfo.getProcessInfo");
        _asleep = [.. said!.Value.GetProperty("processInfo").EnumerateArray()
            .Where(process => process.GetProperty("type").GetString() != "browser").Select(process => process.GetProperty("id").GetInt32())];
        Assert.NotEmpty(_asleep);
        await Signals.SendAsync("-STOP", _asleep);
    }

    /// <summary>And wakes up.</summary>
    public Task WakeAsync() => Signals.SendAsync("-CONT", _asleep);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        if (_own is not null)
            await _own.DisposeAsync();
    }

    private void Complain(string complaint)
    {
        lock (_complaints)
            _complaints.Add(complaint);
    }
}
