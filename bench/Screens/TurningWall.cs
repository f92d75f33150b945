using System.Text.Json;
using Microsoft.Playwright;
using ParLive.Running;

namespace ParLive.Screens;

/// <summary>A wall in a real browser with all scenes, whose day passes quickly.</summary>
internal sealed class TurningWall : IAsyncDisposable
{
    private const string Address = "/wall/P?scenes=overview,ranking,hotspots,plan,map,indices,coverage&dwell=3600";

    // What a page does by intervals comes as often in a short day as in a long one. Timeouts stay as they are, because they wait for
    // the server, whose clock is the real one; scenes are turned by the key that people turn them with.
    private const string Hurry = """
        (() => {
          const real = window.setInterval.bind(window);
          window.setInterval = (act, wait, ...rest) => real(act, wait / 120, ...rest);
          window.__frames = 0;
          document.addEventListener('DOMContentLoaded', () => {
            const live = document.getElementById('live');
            new MutationObserver(() => window.__frames++).observe(live, { childList: true, subtree: true, characterData: true });
          });
          window.__turn = async count => {
            const live = document.getElementById('live');
            for (let turn = 0; turn < count; turn++) {
              await new Promise((done, fail) => {
                const late = setTimeout(() => fail(new Error(`no frame of ${document.body.dataset.scene} came`)), 15000);
                const whole = new MutationObserver(() => {
                  whole.disconnect();
                  clearTimeout(late);
                  requestAnimationFrame(() => done());
                });
                // Only a whole frame changes the children of the live region itself, and the next scene begins with one.
                whole.observe(live, { childList: true });
                document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
              });
            }
          };
        })();
        """;

    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly ICDPSession _session;

    private TurningWall(IBrowserContext context, IPage page, ICDPSession session) => (_context, _page, _session) = (context, page, session);

    /// <summary>Opens it, and waits until it is live.</summary>
    public static async Task<TurningWall> OpenAsync(RealBrowser browser, Site site)
    {
        var context = await browser.OpenAsync(site.Process.Address);
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Hurry);
        await page.GotoAsync(Address);
        await page.WaitForSelectorAsync("#link.is-live");
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("HeapProfiler.enable");
        return new TurningWall(context, page, session);
    }

    /// <summary>Turns so many scenes, each as soon as the one before is drawn.</summary>
    public Task TurnAsync(int scenes) => _page.EvaluateAsync("count => window.__turn(count)", scenes);

    /// <summary>How many frames it has applied.</summary>
    public Task<int> FramesAsync() => _page.EvaluateAsync<int>("() => window.__frames");

    /// <summary>What it holds when its garbage is collected.</summary>
    public async Task<PageMemory> MemoryAsync()
    {
        await _session.SendAsync("HeapProfiler.collectGarbage");
        await _session.SendAsync("HeapProfiler.collectGarbage");
        var heap = await AskAsync("Runtime.getHeapUsage");
        var counters = await AskAsync("Memory.getDOMCounters");
        return new PageMemory(
            heap.GetProperty("usedSize").GetDouble() / 1e6, counters.GetProperty("nodes").GetInt64(), counters.GetProperty("jsEventListeners").GetInt64());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task<JsonElement> AskAsync(string method) =>
        await _session.SendAsync(method) ?? throw new InvalidOperationException($"The browser does not answer {method}.");
}
