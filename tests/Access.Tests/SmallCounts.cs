using ParLive.Access.Doors;
using ParLive.Grains.Contracts;

namespace ParLive.Access.Tests;

public sealed class SmallCounts
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_one_to_four_is_left_out_and_named_and_nothing_stays()
    {
        var kept = SmallCells.Without(Reading(("land", 4, 40), ("births", 3, 50), ("trade", 20, 30)));

        Assert.Equal([null, null, 20L], kept.Rows.Select(row => row.Figures.Measures.TryGetValue("open", out var open) ? open : (long?)null));
        Assert.Contains("open", kept.Rows[0].Hidden, StringComparer.Ordinal);
        Assert.Empty(kept.Rows[2].Hidden);
    }

    [Fact]
    public void One_that_would_follow_from_the_total_takes_the_next_smallest_with_it()
    {
        var kept = SmallCells.Without(Reading(("land", 2, 40), ("births", 12, 50), ("trade", 20, 30), ("none", 0, 7)));

        Assert.Equal(["births", "land"], kept.Rows.Where(row => row.Hidden.Contains("open", StringComparer.Ordinal)).Select(row => row.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(0, kept.Rows[3].Figures.Measures["open"]);
    }

    [Fact]
    public void A_rate_does_not_give_away_what_was_left_out()
    {
        var kept = SmallCells.Without(Reading(("land", 2, 40), ("births", 3, 50)));

        Assert.All(kept.Rows, row => Assert.DoesNotContain("openShare", row.Figures.Rates.Keys, StringComparer.Ordinal));
        Assert.All(kept.Rows, row => Assert.Contains("openShare", row.Hidden, StringComparer.Ordinal));
    }

    private static BreakdownReading Reading(params (string Key, long Open, long Received)[] rows) => new(
        "u", "field",
        [.. rows.Select(row => new BreakdownRow(row.Key, new FiguresReading(
            "u", At, "minute", null, null,
            new Dictionary<string, long>(StringComparer.Ordinal) { ["open"] = row.Open, ["received"] = row.Received },
            new Dictionary<string, RateReading>(StringComparer.Ordinal) { ["openShare"] = new(row.Open, row.Received, null, "—") })))]);
}
