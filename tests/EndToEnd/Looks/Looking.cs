using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>The rules by which a machine can check how a page looks.</summary>
internal static class Looking
{
    // A phone turns a wall into a page that is scrolled.
    public const int Phone = 760;

    /// <summary>The screens on which everything is looked at.</summary>
    public static IReadOnlyList<(int Width, int Height)> Glasses { get; } = [(1920, 1080), (3840, 2160), (1366, 768), (390, 844)];

    /// <summary>Whether an address is that of a wall, which fills its screen.</summary>
    public static bool IsWall(string address) => address.StartsWith("/wall", StringComparison.Ordinal);

    /// <summary>An address with something more asked of it.</summary>
    public static string With(string address, string more) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{more}";

    /// <summary>Shows a page by day or by night, whatever its reader's system says.</summary>
    public static Task PaintAsync(Glass glass, string theme) =>
        glass.Page.EvaluateAsync("theme => { document.documentElement.className = `theme-${theme}`; }", theme);

    /// <summary>What a script of this folder finds wrong.</summary>
    public static Task<string[]> MeasureAsync<T>(Glass glass, string script, T value) => glass.Page.EvaluateAsync<string[]>(Script(script), value);

    /// <summary>A script of this folder.</summary>
    public static string Script(string name)
    {
        using var text = new StreamReader(typeof(Looking).Assembly.GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }

    /// <summary>Waits until a page shows what it has to show, in its own letters.</summary>
    public static async Task ReadyAsync(Glass glass, string address)
    {
        if (IsWall(address))
            await Expect(glass.Line).Not.ToBeEmptyAsync();
        // What is loaded anew where its script does not come asks for that no longer.
        await Expect(glass.Page.Locator(".is-unwatched, meta[http-equiv=refresh]")).ToHaveCountAsync(0);
        await glass.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
    }

    /// <summary>Takes the server away, and waits until a wall has said so.</summary>
    public static async Task LoseAsync(DrivenSite site, Glass glass, string address)
    {
        await site.DisposeAsync();
        if (!IsWall(address))
            return;
        await Expect(glass.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(glass.Page.Locator(".is-lost")).ToBeVisibleAsync();
    }

    /// <summary>What breaks the rules of WCAG 2.2 AA.</summary>
    public static Task<IEnumerable<string>> BreachesAsync(Glass glass) => BreachesAsync(glass, RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /// <summary>What stands out too little against what is behind it, by the same rules.</summary>
    public static Task<IEnumerable<string>> FaintAsync(Glass glass) => BreachesAsync(glass, RunOnlyOptions.Rules("color-contrast"));

    private static async Task<IEnumerable<string>> BreachesAsync(Glass glass, RunOnlyOptions rules)
    {
        var result = await glass.Page.RunAxe(new AxeRunOptions { RunOnly = rules });
        return result.Violations.SelectMany(breach => breach.Nodes.Select(node => $"{breach.Id}: {breach.Help}: {node.Html}"));
    }
}
