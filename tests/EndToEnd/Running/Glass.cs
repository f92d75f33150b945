namespace ParLive.EndToEnd.Running;

/// <summary>A page on a screen, and what its browser complained of.</summary>
public sealed class Glass : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Glass(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
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

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Complain(string complaint)
    {
        lock (_complaints)
            _complaints.Add(complaint);
    }
}
