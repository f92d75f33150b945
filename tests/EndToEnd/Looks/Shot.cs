using ParLive.Dashboard.Tests.Feeds;

namespace ParLive.EndToEnd.Looks;

/// <summary>A page as it is looked at: in which state of the province, on which screen, by which light, in which language.</summary>
/// <param name="Page">The page's name.</param>
/// <param name="State">The state, one of <see cref="ProvinceStates"/>.</param>
/// <param name="Width">The screen's width.</param>
/// <param name="Theme">Day or night.</param>
/// <param name="Language">Vietnamese or English.</param>
internal sealed record Shot(string Page, string State, int Width, string Theme, string Language)
{
    // Each of the first eight in each state, and each pair of any other two: 56 pictures instead of 896.
    private static readonly string[] InEveryState = ["overview", "ranking", "hotspots", "plan", "map", "indices", "coverage", "unit"];
    private static readonly string[] States = [.. ProvinceStates.All];
    private static readonly string[] Themes = ["day", "night"];
    private static readonly string[] Languages = ["vi", "en"];

    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["overview"] = "/wall/91?scenes=overview",
        ["ranking"] = "/wall/91?scenes=ranking",
        ["hotspots"] = "/wall/91?scenes=hotspots",
        ["plan"] = "/wall/91?scenes=plan",
        ["map"] = "/wall/91?scenes=map",
        ["indices"] = "/wall/91?scenes=indices",
        ["coverage"] = "/wall/91?scenes=coverage",
        ["unit"] = "/unit/91",
        ["figure"] = "/unit/91/figure/onTimeByDate",
        ["meeting"] = "/meeting/91",
        ["dossiers"] = "/unit/91?measure=openOverdue",
        ["compare"] = "/compare?unit=91&unit=30000",
    };

    /// <summary>All that are kept.</summary>
    public static IReadOnlyList<Shot> All { get; } =
    [
        .. from page in Enumerable.Range(0, InEveryState.Length)
           from state in Enumerable.Range(0, States.Length)
           select new Shot(
               InEveryState[page], States[state], Looking.Glasses[(page + state) % Looking.Glasses.Count].Width,
               Themes[(page + (state / 2)) % 2], Languages[((page / 2) + state) % 2]),
        new("figure", "full", 1920, "day", "vi"),
        new("meeting", "full", 1920, "night", "vi"),
        new("dossiers", "long names", 1366, "day", "en"),
        new("compare", "full", 390, "night", "en"),
    ];

    /// <summary>Where the page is.</summary>
    public string Address => Looking.With(Pages[Page], $"lang={Language}");

    /// <summary>The screen's height.</summary>
    public int Height => Looking.Glasses.Single(glass => glass.Width == Width).Height;

    /// <summary>What its picture is called.</summary>
    public string Name => $"{Page}, {State}, {Width}, {Theme}, {Language}";

    /// <summary>What was chosen, by what one chooses.</summary>
    public IReadOnlyList<(string Of, string Choice)> Choices => [("page", Page), ("state", State), ("screen", $"{Width}"), ("light", Theme), ("language", Language)];
}
