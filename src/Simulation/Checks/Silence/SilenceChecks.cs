using System.Globalization;
using NodaTime;
using ParLive.Domain.Feeds;

namespace ParLive.Simulation.Checks.Silence;

/// <summary>Silence is never green, and never an alarm while it is night: feeds of a simulated province, judged against what is true of them.</summary>
public static class SilenceChecks
{
    private const string Room = "silence";
    private const double DayHours = 8;

    /// <summary>Plays provinces, and says what came out.</summary>
    /// <param name="seeds">How many provinces.</param>
    public static IEnumerable<CheckLine> Run(int seeds)
    {
        var runs = Enumerable.Range(1, seeds).Select(seed => new SilenceRun(seed)).ToList();
        var dying = new SilenceRun(seed: 1, dying: 0.3);
        return [.. FalseMarks(runs, dying), .. Stops(runs), .. WholeStops(runs), .. Unheard(runs[0]), .. Sizes(runs[0])];
    }

    private static IEnumerable<CheckLine> FalseMarks(List<SilenceRun> runs, SilenceRun dying)
    {
        var over = Text($"168 feeds, 30 days with Tết, {runs.Count} seeds, {runs.Sum(run => run.Judged)} gaps over an hour");
        yield return None($"living feeds marked late or lost, intervals learned: {over}", runs.Sum(run => run.FalseMarks));
        yield return new CheckLine(
            Room, "the same, feeds with too few records to learn from in five weeks", Text($"{runs.Sum(run => run.FalseWhileLearning)}"), "", null);
        yield return None(
            Text($"the same, interval set to 6 working days, feeds of {SilenceRun.EnoughForSet} records a day and more"), runs.Sum(run => run.FalseBySet));
        yield return None("living sources marked as stopped, in the province and in 14 groups", runs.Sum(run => run.FalsePools));
        yield return new CheckLine(
            Room, "the longest silence of what lives, as a part of its interval", Text($"feeds {runs.Max(run => run.Nearest):F2}, sources together {runs.Max(run => run.NearestPool):F2}"), "", null);
        yield return None("the same where three of ten feeds died before, 1 seed", dying.FalsePools);
    }

    private static IEnumerable<CheckLine> Stops(List<SilenceRun> runs)
    {
        var all = runs.SelectMany(run => run.Stopped).ToList();
        var late = all.Count(feed => feed.SeenAfter > feed.Expected);
        yield return None(Text($"stopped feeds not marked within one expected interval, of {all.Count}"), late);
        yield return Intervals("under 10 records a day, at once", all, feed => feed.PerDay < 10 && feed.Beat == SimulatedFeed.Beats.AtOnce);
        yield return Intervals("10 to 50 a day, at once", all, feed => feed.PerDay is >= 10 and < 50 && feed.Beat == SimulatedFeed.Beats.AtOnce);
        yield return Intervals("50 a day and more, at once", all, feed => feed.PerDay >= 50 && feed.Beat == SimulatedFeed.Beats.AtOnce);
        yield return Intervals("hourly batches", all, feed => feed.Beat == SimulatedFeed.Beats.Hourly);
        yield return Intervals("nightly batches", all, feed => feed.Beat == SimulatedFeed.Beats.Nightly);
        yield return Intervals("batches at lunch", all, feed => feed.Beat == SimulatedFeed.Beats.AtLunch);
        var within = string.Join(", ", ((int[])[1, 2, 5]).Select(days => Text($"{days}: {100.0 * all.Count(feed => feed.Expected <= Duration.FromHours(days * DayHours)) / all.Count:F1} %")));
        yield return new CheckLine(Room, "feeds whose interval is at most so many working days", within, "", null);
    }

    private static IEnumerable<CheckLine> WholeStops(List<SilenceRun> runs)
    {
        var whole = runs.SelectMany(run => run.WholeStopped).ToList();
        yield return None(Text($"stops of the whole source not seen within the pooled interval, of {whole.Count}"), whole.Count(stop => stop.SeenAfter > stop.Expected));
        var minutes = whole.Select(stop => stop.Expected.TotalMinutes).Order().ToList();
        var seen = whole.Select(stop => stop.SeenAfter.TotalMinutes).Order().ToList();
        yield return new CheckLine(
            Room, "the pooled interval of 168 units, minutes of working time", Text($"median {Middle(minutes):F0}, worst {minutes[^1]:F0}; seen after {Middle(seen):F0}, worst {seen[^1]:F0}"), "", null);
    }

    private static IEnumerable<CheckLine> Unheard(SilenceRun run)
    {
        var unheard = new FeedBook("99999@2026-01-01", run.Calendar).Read(FeedTerms.Usual);
        var coverage = FeedSum.Of(SilenceRun.EndsAt, [.. run.AtEnd, unheard]).Coverage;
        var holds = unheard.StateAt(SilenceRun.EndsAt) == FeedState.Lost && coverage.NeverHeard == 1 && coverage.Units == run.AtEnd.Count + 1;
        yield return new CheckLine(
            Room, "a unit never heard from", Text($"{unheard.StateAt(SilenceRun.EndsAt)}; {coverage.NeverHeard} of {coverage.Units} never heard, {coverage.Covered} covered"), "Lost", holds);
    }

    private static IEnumerable<CheckLine> Sizes(SilenceRun run)
    {
        var sum = FeedSum.Of(SilenceRun.EndsAt, run.AtEnd).Encode().Length;
        yield return new CheckLine(
            Room, "bytes told upward", Text($"a unit {run.AtEnd.Average(unit => unit.Encode().Length):F0} on the average, a province {sum}"), "", null);
    }

    private static CheckLine Intervals(string what, List<StoppedFeed> all, Func<StoppedFeed, bool> which)
    {
        var some = all.Where(which).ToList();
        var expected = some.Select(feed => feed.Expected.TotalHours).Order().ToList();
        var seen = some.Select(feed => feed.SeenAfter.TotalHours).Order().ToList();
        return new CheckLine(
            Room,
            $"expected interval in working hours, {what}",
            expected.Count == 0 ? "none" : Text($"median {Middle(expected):F1}, worst {expected[^1]:F1}; a stop seen after {Middle(seen):F1}, worst {seen[^1]:F1} ({expected.Count} feeds)"),
            "",
            null);
    }

    private static double Middle(List<double> sorted) => sorted[sorted.Count / 2];

    private static CheckLine None(string what, int count) => new(Room, what, Text($"{count}"), "0", count == 0);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
