using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using ParLive.Running;

namespace ParLive.Screens;

/// <summary>A wall in a real browser that notes when it painted which number of overdue dossiers.</summary>
internal sealed class Glass : IAsyncDisposable
{
    // A change is seen in the same task in which it was made; the next animation frame is the one that shows it, and the task after
    // that frame runs when its layout and painting are done.
    private const string Observer = """
        (() => {
          const painted = window.__painted = [];
          let last = null;
          const look = () => {
            const text = document.querySelector('[data-n="overdue"]')?.textContent ?? null;
            if (text === null || text === last) return;
            last = text;
            requestAnimationFrame(() => {
              const after = new MessageChannel();
              after.port1.onmessage = () => {
                after.port1.close();
                painted.push([Number(text.replace(/\D/g, '')), performance.timeOrigin + performance.now()]);
              };
              after.port2.postMessage(null);
            });
          };
          document.addEventListener('DOMContentLoaded', () => {
            new MutationObserver(look).observe(document.getElementById('live'), { childList: true, subtree: true, characterData: true });
            look();
          });
        })();
        """;

    private const int Samples = 30;

    private readonly IBrowserContext _context;
    private readonly IPage _page;

    private Glass(IBrowserContext context, IPage page) => (_context, _page) = (context, page);

    /// <summary>What is added to a moment of the browser to have it by <see cref="Probes.Now"/>, and how far that may be wrong.</summary>
    public (double Shift, double Error) Clock { get; private set; }

    /// <summary>Opens it, and waits until it is live.</summary>
    public static async Task<Glass> OpenAsync(RealBrowser browser, Site site, string address)
    {
        var context = await browser.OpenAsync(site.Process.Address);
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Observer);
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync("#link.is-live");
        return new Glass(context, page);
    }

    /// <summary>Compares the clocks: the quickest of some questions is the most exact.</summary>
    public async Task SetClockAsync()
    {
        var best = (Shift: 0.0, Error: double.PositiveInfinity);
        for (var sample = 0; sample < Samples; sample++)
        {
            var asked = Probes.Now;
            var there = await _page.EvaluateAsync<double>("() => performance.timeOrigin + performance.now()");
            var answered = Probes.Now;
            if ((answered - asked) / 2 < best.Error)
                best = (((asked + answered) / 2) - there, (answered - asked) / 2);
        }
        Clock = best;
    }

    /// <summary>Which number it painted from when on.</summary>
    public async Task<IReadOnlyList<(long Number, double At)>> PaintedAsync()
    {
        var said = await _page.EvaluateAsync<string>("() => JSON.stringify(window.__painted)");
        using var painted = JsonDocument.Parse(said);
        return [.. painted.RootElement.EnumerateArray().Select(one =>
            (long.Parse(one[0].GetRawText(), CultureInfo.InvariantCulture), one[1].GetDouble() + Clock.Shift))];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
