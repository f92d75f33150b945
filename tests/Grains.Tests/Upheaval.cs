using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>What happens in the small province on the day on which C1 and C2 become one, and how tests ask about it.</summary>
internal static class Upheaval
{
    public static readonly DateOnly At = new(2026, 3, 2);
    public static readonly DateTimeOffset Before = Some.Monday.AddDays(-1);

    // C1 and C2 become one, under the code of C1.
    public static readonly ChangeLine[] Merger = [Merge(1, "C1", "C1"), Merge(2, "C2", "C1")];

    // C1 has one open, one resolved before, and one resolved since; C2 and C3 one open each; one came to C1 on the day itself.
    public static async Task<Arrival[]> Happen(Office office)
    {
        Arrival[] story =
        [
            Some.Received("c1-open", "C1", at: Before.AddHours(-3)), Some.Received("c1-before", "C1", at: Before.AddHours(-2)),
            Some.Resolved("c1-before", "C1", Before.AddHours(-1)), Some.Received("c1-since", "C1", at: Before.AddHours(-1)),
            Some.Resolved("c1-since", "C1"), Some.Received("c2-open", "C2", at: Before.AddHours(-1)),
            Some.Received("c3-open", "C3", at: Before.AddHours(-1)), Some.Received("d1-open", "D1", at: Before.AddHours(-1)),
        ];
        Assert.All(await office.SubmitAll(story), verdict => Assert.Equal(VerdictOutcome.Accepted, verdict.Outcome));
        await office.UntilFigure("P", "open", 4);
        return story;
    }

    public static Task AtRest(Office office) =>
        // A dossier on its way counts nowhere.
        office.Until(async () => await office.Verify() is { Findings.Count: 0, Dossiers: >= 6 }, "everything to arrive and to add up");

    public static async Task<IReadOnlyList<string>> AllFigures(Office office, DateTimeOffset? asOf)
    {
        var figures = new List<string>();
        foreach (var code in Some.Codes)
        {
            var reading = await office.Elapse(office.Feed.Figures(Some.Key(code), asOf, null, null, TestContext.Current.CancellationToken), code);
            figures.Add($"{code} {string.Join(' ', reading.Measures.Select(pair => $"{pair.Key}={pair.Value}"))}");
        }

        return figures;
    }

    public static async Task<long> Read(Office office, string unit, string measure, DateTimeOffset? asOf = null) =>
        (await office.Elapse(office.Feed.Figures(unit, asOf, null, null, TestContext.Current.CancellationToken), unit)).Measures[measure];

    public static Task<RestatedReading> Restate(Office office, string unit, DateTimeOffset? asOf = null, DateTimeOffset? from = null) =>
        office.Elapse(office.Restated.Figures(unit, asOf, from, null, TestContext.Current.CancellationToken), "the restated figures");

    public static Task<ReorganisationReport> Apply(Office office, params ChangeLine[] lines) =>
        office.Elapse(office.Reforms.Apply(Table(lines), TestContext.Current.CancellationToken), "the reorganisation");

    public static ReorganisationTable Table(ChangeLine[] lines) => new(At, null, [], lines, []);

    public static ChangeLine Merge(long row, string unit, string into) =>
        into == "C1" ? new(row, "merge", unit, into, null, false, "Phường mới", null, "ward", "D1", null)
        : new(row, "merge", unit, into, null, false, null, null, null, null, null);

    public static ChangeLine Split(long row, string unit, string into) => new(row, "split", unit, into, null, false, null, null, null, null, null);
}
