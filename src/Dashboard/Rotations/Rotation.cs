using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Rotations;

/// <summary>What a screen shows by turns, as its address says. What an address says wrongly is as if it said nothing.</summary>
/// <remarks>
/// <c>scenes=overview:30,ranking,plan:45</c> (a scene without a number stays as long as <c>dwell</c> says), <c>units=children</c> or a list of
/// units with commas between them (the overview of each of them in turn, after the unit's own), <c>interrupt=off</c>.
/// </remarks>
/// <param name="Turns">The turns, the one to start with first.</param>
/// <param name="IsAsked">Whether the address names scenes; where it does not, those are left out for which the unit has nothing.</param>
/// <param name="Dwell">How many seconds a scene stays that says nothing of its own.</param>
/// <param name="Units">Whose overviews are shown in turn: empty for none, <see cref="Children"/>, or units with commas between them.</param>
/// <param name="Interrupts">Whether a hotspot that is new and asks somebody to act comes to the front.</param>
public sealed record Rotation(IReadOnlyList<SceneTurn> Turns, bool IsAsked, int Dwell, string Units, bool Interrupts)
{
    /// <summary>The units below the unit, in the order of their names.</summary>
    public const string Children = "children";

    /// <summary>The most units whose overviews are shown in turn.</summary>
    public const int MostUnits = 150;

    private const int Shortest = 5;
    private const int Longest = 3_600;
    private const int Usual = 20;
    private const int LongestList = 4_000;

    private static readonly SceneKind[] All =
    [
        SceneKind.Overview, SceneKind.Ranking, SceneKind.Hotspots, SceneKind.Plan, SceneKind.Map, SceneKind.Indices, SceneKind.Coverage,
    ];

    /// <summary>Reads an address.</summary>
    public static Rotation From(IQueryCollection query)
    {
        var dwell = Seconds(query["dwell"]) ?? Usual;
        var turns = new List<SceneTurn>();
        foreach (var turn in query["scenes"].ToString().Split(',', StringSplitOptions.TrimEntries))
        {
            var (slug, own) = turn.Split(':') is [var scene, var seconds] ? (scene, Seconds(seconds)) : (turn, null);
            if (Slugs.TryScene(slug, out var kind) && turns.TrueForAll(known => known.Scene != kind))
                turns.Add(new(kind, own ?? dwell));
        }
        var units = query["units"].ToString();
        return new(
            turns.Count > 0 ? turns : [.. All.Select(scene => new SceneTurn(scene, dwell))], turns.Count > 0, dwell,
            units.Length <= LongestList ? units : "", query["interrupt"].ToString() is not "off");
    }

    /// <summary>The same rotation, started with one of its scenes.</summary>
    public Rotation StartingWith(SceneKind first)
    {
        var at = Turns.ToList().FindIndex(turn => turn.Scene == first);
        return at <= 0 ? this : this with { Turns = [.. Turns.Skip(at), .. Turns.Take(at)] };
    }

    /// <summary>The same rotation with one of its scenes before all others, which keep their order.</summary>
    public Rotation Led(SceneKind first) => this with { Turns = [.. Turns.Where(turn => turn.Scene == first), .. Turns.Where(turn => turn.Scene != first)] };

    /// <summary>What an address says to have this rotation.</summary>
    public string Query
    {
        get
        {
            var scenes = string.Join(',', Turns.Select(turn => turn.Dwell == Dwell ? turn.Scene.Slug() : $"{turn.Scene.Slug()}:{turn.Dwell.ToString(CultureInfo.InvariantCulture)}"));
            var units = Units.Length == 0 ? "" : $"&units={Uri.EscapeDataString(Units)}";
            return string.Create(CultureInfo.InvariantCulture, $"scenes={scenes}&dwell={Dwell}{units}{(Interrupts ? "" : "&interrupt=off")}");
        }
    }

    private static int? Seconds(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? (int)Math.Clamp(number, Shortest, Longest) : null;
}
