using ParLive.Domain.Ranking;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Judgements;

namespace ParLive.Grains.Tests.Trials;

/// <summary>The small province with something to preview in it, and how tests read what a change did.</summary>
internal static class World
{
    /// <summary>Ranks few units by what a calendar moves too.</summary>
    public static readonly JudgementTerms Terms = new()
    {
        Profile = new RankingProfile("test", 1, "Thử", "Test", [new(RankedIndicators.OnTime, 1), new(RankedIndicators.ProcessingTime, 3)]) { SmallestGroup = 3, MinimumVolume = 5 },
    };

    /// <summary>Four working days, wherever it is not said otherwise.</summary>
    public static readonly ProcedureEntry FourDays = new(
        "1.001", "Cấp giấy chứng nhận", "Đất đai", "full", 4, "working-days", null, "shift", new DateOnly(2025, 1, 1), null, "QĐ 12");

    private static readonly string[] Levels = ["open", "openOverdue", "openDueIn3Days", "tasksDone", "tasksOverdue"];

    private static readonly DateTimeOffset Since = Some.Monday.AddDays(-21);

    /// <summary>What happens, from a seed: each commune receives dossiers, with and without a due date of their source, and ends most of them.</summary>
    public static IReadOnlyList<Arrival> Story(int seed, int dossiers)
    {
        var dice = new Random(seed);
        var story = new List<Arrival>();
        foreach (var unit in (string[])["C1", "C2", "C3", "C4", "D1"])
        {
            for (var place = 0; place < dossiers; place++)
            {
                var (number, at) = ($"{unit}-{place}", Since.AddHours(dice.Next(20 * 24)));
                story.Add(Some.Received(number, unit, dice.Next(2) == 0 ? null : $"2026-02-{dice.Next(10, 28)}", at));
                if (dice.Next(5) > 1)
                {
                    story.Add(Some.Resolved(number, unit, at.AddMinutes(dice.Next(1, (int)(Some.Monday.AddHours(-2) - at).TotalMinutes + 60))));
                }
            }
        }

        return story;
    }

    /// <summary>A host in which it happened, with the register of one procedure.</summary>
    public static async Task<Office> Opened(int seed, int dossiers)
    {
        var office = await Office.Open(terms: Terms);
        await office.Elapse(office.Procedures.Enter(new ProcedureTable([(1, FourDays)], []), TestContext.Current.CancellationToken), "a procedure");
        var story = Story(seed, dossiers);
        await office.SubmitAll(story);
        await office.UntilFigure("P", "received", story.Count(arrival => arrival.Kind == "received"));
        return office;
    }

    /// <summary>All figures that previews tell of, by unit and name, over the range that they tell of.</summary>
    public static async Task<Dictionary<(string Unit, string Figure), decimal?>> Figures(Office office, params IReadOnlyList<string> more)
    {
        var figures = new Dictionary<(string, string), decimal?>();
        foreach (var unit in Some.Codes.Select(Some.Key).Concat(more).Distinct(StringComparer.Ordinal))
        {
            var reading = await office.Elapse(
                office.Feed.Figures(unit, null, new DateTimeOffset(Some.Monday.Date, Some.Monday.Offset).AddDays(-30), null, TestContext.Current.CancellationToken), unit);
            foreach (var (name, rate) in reading.Rates) figures[(unit, name)] = rate.Percent;
            foreach (var (name, quantile) in reading.Quantiles) figures[(unit, name)] = (decimal?)quantile.Hours;
            foreach (var name in Levels) figures[(unit, name)] = reading.Measures[name];
        }

        return figures;
    }

    /// <summary>What is between two readings, as previews tell it.</summary>
    public static IReadOnlyList<string> Between(
        Dictionary<(string Unit, string Figure), decimal?> before, Dictionary<(string Unit, string Figure), decimal?> after) =>
        [.. after.Keys.Where(key => Was(before, key) != after[key]).Select(key => Told(key.Unit, key.Figure, Was(before, key), after[key])).Order(StringComparer.Ordinal)];

    /// <summary>The same of a preview.</summary>
    public static IReadOnlyList<string> In(EffectReport effect) =>
        [.. effect.Figures.SelectMany(figure => figure.Farthest.Select(move => Told(move.Unit, figure.Figure, move.Before, move.After))).Order(StringComparer.Ordinal)];

    // A unit that was not there had nothing open, and no rate.
    private static decimal? Was(Dictionary<(string Unit, string Figure), decimal?> before, (string Unit, string Figure) key) =>
        before.TryGetValue(key, out var value) ? value : Levels.Contains(key.Figure, StringComparer.Ordinal) ? 0 : null;

    private static string Told(string unit, string figure, decimal? before, decimal? after) => FormattableString.Invariant($"{figure} of {unit}: {before:0.####} -> {after:0.####}");
}
