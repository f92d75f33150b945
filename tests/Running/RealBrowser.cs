using Microsoft.Playwright;

namespace ParLive.Running;

/// <summary>Debian's Chromium, without a window; each page has a context of its own.</summary>
public sealed class RealBrowser : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    // Chromium's own errands have no business here.
    private static readonly string[] Usual =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private RealBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts it, with these arguments beside the usual ones.</summary>
    public static async Task<RealBrowser> StartAsync(params string[] arguments)
    {
        if (!File.Exists(Program))
            throw new FileNotFoundException($"{Program} is missing. Run ./test.sh, which installs it, or install Debian's package chromium.");
        var playwright = await Playwright.CreateAsync();
        try
        {
            return new RealBrowser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = [.. Usual, .. arguments] }));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>A screen of that size in front of whatever answers there.</summary>
    public Task<IBrowserContext> OpenAsync(Uri address, int width = 1920, int height = 1080, bool script = true) => _browser.NewContextAsync(new()
    {
        BaseURL = address.OriginalString,
        ViewportSize = new() { Width = width, Height = height },
        JavaScriptEnabled = script,
        ReducedMotion = ReducedMotion.Reduce,
    });

    /// <summary>A line to the browser itself, for what no page can ask of it.</summary>
    public Task<ICDPSession> SpeakAsync() => _browser.NewBrowserCDPSessionAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
