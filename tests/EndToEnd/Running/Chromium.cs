using ParLive.EndToEnd.Running;
using ParLive.Running;

[assembly: AssemblyFixture(typeof(Chromium))]
// Most of what these tests do is to wait for a browser.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]

namespace ParLive.EndToEnd.Running;

/// <summary>One browser for all tests; each page has a context of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private RealBrowser? _browser;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _browser = await RealBrowser.StartAsync();
        // A machine with two busy cores is slow, and no test is about that.
        SetDefaultExpectTimeout(30_000);
    }

    /// <summary>A screen of that size in front of a server.</summary>
    public Task<Glass> OpenAsync(Server server, int width = 1920, int height = 1080, bool script = true) =>
        OpenAsync(server.Address, width, height, script);

    /// <summary>A screen of that size in front of whatever answers there.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="width">The screen's width.</param>
    /// <param name="height">The screen's height.</param>
    /// <param name="script">Whether pages may run scripts.</param>
    /// <param name="isAlone">Whether the screen has a browser of its own, which may be put to sleep.</param>
    public async Task<Glass> OpenAsync(Uri address, int width = 1920, int height = 1080, bool script = true, bool isAlone = false)
    {
        var own = isAlone ? await RealBrowser.StartAsync() : null;
        var context = await (own ?? _browser!).OpenAsync(address, width, height, script);
        return new Glass(context, await context.NewPageAsync(), own);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
    }
}
