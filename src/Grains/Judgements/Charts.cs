using NodaTime;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts.Judgements;
using FunnelPoint = ParLive.Grains.Contracts.Judgements.FunnelPoint;

namespace ParLive.Grains.Judgements;

/// <summary>A unit among its peers, and beside itself.</summary>
internal static class Charts
{
    private const int Weeks = 26;
    private const int CurvePoints = 40;

    /// <summary>The funnel of the units of an edition.</summary>
    public static FunnelReading FunnelOf(UnitTree tree, RankingEdition? edition, string kind, OfficeZone zone, Instant now)
    {
        var rows = (edition?.Groups ?? []).SelectMany(group => group.Rows).Where(row => row.NotRanked != NotRankedReason.LostFeed).ToList();
        var (indicator, whole) = (RankedIndicators.OnTime, new Func<EvidenceSet, Ratio>(evidence => evidence[RankedIndicators.OnTime] is Evidence.Share share ? share.Ratio : default));
        var funnel = Funnel.Of(indicator, rows.Select(row => row.Evidence));
        var told = rows.Where(row => whole(row.Evidence).Whole > 0).ToList();
        return new FunnelReading(
            zone.Local(edition?.Time ?? now),
            kind,
            indicator.Id,
            funnel is null ? 0 : 100d * funnel.Pooled.Part / funnel.Pooled.Whole,
            [.. told.Select(row => PointOf(tree.Find(row.Unit), row, whole(row.Evidence), funnel!))],
            funnel is null
                ? []
                : [
                    .. funnel.Curve(told.Min(row => whole(row.Evidence).Whole), told.Max(row => whole(row.Evidence).Whole), CurvePoints)
                        .Select(at => new FunnelLimit(at.Whole, at.Warning.Low, at.Warning.High, at.Outer.Low, at.Outer.High)),
                ]);
    }

    /// <summary>The last whole weeks of a unit, from Monday to Sunday.</summary>
    public static ControlReading ControlOf(string unit, Timeline total, OfficeZone zone, Instant now, double? target)
    {
        var today = zone.DateOf(now);
        var monday = OfficeZone.DayOf(today.PlusDays(1 - (int)today.DayOfWeek));
        var weeks = Enumerable.Range(1, Weeks).Reverse().Select(back => monday - (7 * back)).Where(first => first > 0)
            .Select(first => RateDefinitions.OnTimeByDate.Of(Counts.Of(total, Tick.CloseOf(first + 6), Tick.StartOf(first), Tick.StartOf(first + 7))));
        var chart = ControlChart.Of(weeks, RankedIndicators.OnTime.Direction, target);
        return new ControlReading(
            unit, RankedIndicators.OnTime.Id, Slug.Of(chart.State), Slug.Of(chart.Target), target, chart.Mean,
            [.. chart.Weeks.Select(week => new Contracts.Judgements.ControlWeek(week.Ratio.Part, week.Ratio.Whole, week.Low, week.High))]);
    }

    private static FunnelPoint PointOf(Unit? unit, RankedRow row, Ratio ratio, Funnel funnel) => new(
        row.Unit, unit?.Name ?? row.Unit, unit?.NameEn ?? row.Unit, ratio.Part, ratio.Whole, Slug.Of(funnel.SideOf(row.Evidence)));
}
