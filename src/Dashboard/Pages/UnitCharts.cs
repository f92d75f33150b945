using System.Globalization;
using ParLive.Dashboard.Charts;
using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Pages;

/// <summary>From readings of a unit to the figures of its charts.</summary>
internal static class UnitCharts
{
    // Eight bins fill a doubling of time; people tell doublings apart.
    private const int BinsOfStretch = 8;

    /// <summary>The on-time rate by week.</summary>
    public static TrendFigure OnTime(IReadOnlyList<TrendWeek> weeks, double? target, IReadOnlyList<TrendEvent> events) =>
        Rate(weeks, FigureNames.OnTimeByDate, Words.Of("chart.on-time.weeks")) with { Target = target, Events = Within(events, weeks) };

    /// <summary>A rate by week.</summary>
    public static TrendFigure Rate(IReadOnlyList<TrendWeek> weeks, string rate, string title) => new(
        title, [.. weeks.Select(week => week.Last)],
        [new TrendSeries(Words.Named("rate", rate), [.. weeks.Select(week => week.Figures.Rates.TryGetValue(rate, out var of) ? (double?)of.Percent : null)])], 2)
    { Sign = "%" };

    /// <summary>A measure by week.</summary>
    public static TrendFigure Measure(IReadOnlyList<TrendWeek> weeks, string title, params ReadOnlySpan<string> measures)
    {
        var silent = weeks.TakeWhile(week => week.IsSilent).Count();
        List<TrendSeries> series = [];
        foreach (var measure in measures)
            series.Add(new(Words.Named("measure", measure), [.. weeks.Select((week, place) => place < silent ? null : (double?)week.Figures.Measures.Measure(measure))]));
        return new(title, [.. weeks.Select(week => week.Last)], series, 0);
    }

    /// <summary>What is open and what of it is overdue, at the end of each week.</summary>
    public static TrendFigure Load(IReadOnlyList<TrendWeek> weeks, IReadOnlyList<TrendEvent> events) =>
        Measure(weeks, Words.Of("chart.load.weeks"), FigureNames.Open, FigureNames.OpenOverdue) with { Events = Within(events, weeks) };

    /// <summary>How long dossiers took.</summary>
    public static SpreadFigure Spread(SpreadReading reading)
    {
        var stretches = reading.Bins.Take(1).Select(bin => new[] { bin }).Concat(reading.Bins.Skip(1).Chunk(BinsOfStretch)).Select(bins => new SpreadBin(
            bins[^1].Until is { } until ? Words.Of("chart.under-hours", Hours(until)) : Words.Of("chart.over-hours", Hours(bins[0].From)),
            bins.Sum(bin => bin.Count))).ToList();
        var last = stretches.FindLastIndex(bin => bin.Count > 0);
        return new(Words.Of("chart.spread"), Words.Of("chart.hours"), stretches[..(last + 1)]);
    }

    /// <summary>The units below it, ranked.</summary>
    public static RankedFigure Ranked(BoardReading board, string language) => new(
        Words.Of("chart.ranked", Words.Named("kind", board.Kind)), board.Edition?.GroupMean,
        [.. board.Rows.Where(row => row.Standing is not null).Select(row => new RankedDot(
            UnitNames.Of(row, language), UnitNames.Address(row.Unit, language), Judged.Rank(row.Standing), row.Standing!.Score, row.Standing.ScoreLow,
            row.Standing.ScoreHigh, Own: false))]);

    /// <summary>The units below it, against how much they had to do.</summary>
    public static FunnelFigure Funnel(FunnelReading funnel, string language) => new(
        Words.Of("chart.funnel", Words.Named("kind", funnel.Kind)), funnel.Centre,
        [.. funnel.Points.Select(point => new FunnelDot(
            language is "en" ? point.NameEn : point.Name, UnitNames.Address(point.Unit, language), point.Part, point.Whole, point.Position, Own: false))],
        [.. funnel.Limits.Select(limit => new FunnelBand(limit.Whole, limit.Low95, limit.High95, limit.Low998, limit.High998))]);

    /// <summary>A step of a unit's history, in words.</summary>
    public static string Said(UnitHistoryStep step, string language) => Words.Of(
        $"history.{step.Kind}",
        step.Kind is "retyped" ? Words.Named("one", step.Word)
        : step.Others.Count > 0 ? string.Join(", ", step.Others.Select(other => UnitNames.Of(other, language)))
        : language is "en" ? step.NameEn : step.Name);

    private static IReadOnlyList<TrendEvent> Within(IReadOnlyList<TrendEvent> events, IReadOnlyList<TrendWeek> weeks) =>
        [.. events.Where(happened => weeks.Count > 0 && happened.Day > weeks[0].Last.AddDays(-7) && happened.Day <= weeks[^1].Last)];

    private static string Hours(double hours) => hours.ToString("#,0.##", CultureInfo.CurrentCulture);
}
