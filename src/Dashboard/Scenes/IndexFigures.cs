using System.Globalization;
using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Scenes;

/// <summary>One published index as a wall shows it: its newest figure, its target, and its periods with gaps as gaps.</summary>
/// <param name="series">The series among all units of the country, or the only one there is.</param>
/// <param name="others">The same index among other units, such as those of a region.</param>
/// <param name="targets">All targets of the unit.</param>
public sealed class IndexFigures(IndexSeriesReading series, IReadOnlyList<IndexSeriesReading> others, IReadOnlyList<IndexTargetReading> targets)
{
    private static readonly string[] Order = ["PAR", "SIPAS", "PAPI", "766"];

    /// <summary>The index's id.</summary>
    public string Index => series.Index;

    /// <summary>The newest figure; null where none was published.</summary>
    public IndexPointReading? Newest => series.Points.LastOrDefault(point => !point.IsGap && (point.Value ?? point.Rank) is not null);

    /// <summary>The values by period, oldest first; null where nobody published anything.</summary>
    public IReadOnlyList<double?> Values => [.. series.Points.Select(point => (double?)point.Value)];

    /// <summary>The target that matters now: the first that lies ahead of the newest figure, or else the last there was.</summary>
    public IndexTargetReading? Target
    {
        get
        {
            var own = targets.Where(target => target.Index == Index && target.Cohort == series.Cohort).OrderBy(target => target.Period, StringComparer.Ordinal).ToList();
            return own.Find(target => string.CompareOrdinal(target.Period, Newest?.Period) > 0) ?? own.LastOrDefault();
        }
    }

    /// <summary>Whether the newest figure misses a target that was set for its own period.</summary>
    public bool Missed => targets.Any(target => target.Index == Index && target.Cohort == series.Cohort && target.Period == Newest?.Period && target.IsMet == false);

    /// <summary>The indices themselves, without their parts; those that everybody knows first.</summary>
    public static IReadOnlyList<IndexFigures> Of(IndicesReading reading) =>
    [
        .. reading.Series.Where(series => series.Parent is null).GroupBy(series => series.Index, StringComparer.Ordinal)
            .Select(group => (Main: group.FirstOrDefault(series => series.Cohort is null) ?? group.First(), All: group.ToList()))
            .Select(index => new IndexFigures(index.Main, [.. index.All.Where(series => series != index.Main)], reading.Targets))
            .Where(index => index.Newest is not null)
            .OrderBy(index => Array.IndexOf(Order, index.Index) is var place and >= 0 ? place : Order.Length).ThenBy(index => index.Index, StringComparer.Ordinal),
    ];

    /// <summary>Its full name.</summary>
    public string Name(string language) => language is "en" ? series.NameEn : series.Name;

    /// <summary>The newest value, to the digits that were published.</summary>
    public string Value => Newest?.Value is { } value ? Points(value) : Shown.Nothing;

    /// <summary>The most that can be had; empty where nobody says.</summary>
    public string Maximum => Newest switch
    {
        { Value: null } or null => "",
        { Maximum: { } most } => "/" + Points(most),
        _ => series.Scale is "percent" ? "%" : "",
    };

    /// <summary>The newest rank, of how many.</summary>
    public string Rank => Newest?.Rank is { } rank ? rank.ToString(CultureInfo.CurrentCulture) : Shown.Nothing;

    /// <summary>Among how many that is; empty where nobody says.</summary>
    public string Cohort => Newest is { Rank: not null, CohortSize: { } size } ? "/" + size.ToString(CultureInfo.CurrentCulture) : "";

    /// <summary>The rank among other units, in words: "ĐBSCL 6/13".</summary>
    public string OtherRanks => string.Join(" · ", others.Select(Last).OfType<string>());

    /// <summary>How the value moved on the period before; empty where that cannot be compared.</summary>
    public string Moved => Newest?.Change is { Value: { } value, ValueComparability: "same" } ? Judged.Change(value) : "";

    /// <summary>How many places it rose or fell on the period before, in words; empty where that cannot be compared.</summary>
    public string Places => Newest?.Change is { Places: { } places and not 0, RankComparability: not "other-cohort" }
        ? Words.Of(places > 0 ? "indices.up" : "indices.down", Math.Abs(places)) : "";

    /// <summary>With which period both compare, in words; empty where they compare with none.</summary>
    public string Against => Newest?.Change is { From: { } from } ? Words.Of("indices.against", Period(from)) : "";

    /// <summary>The first and the last period: "2019–2025".</summary>
    public string Periods => series.Points.Count == 0 ? "" : $"{Period(series.Points[0].Period)}–{Period(series.Points[^1].Period)}";

    /// <summary>A period as people write it: a month as "10/2026".</summary>
    public static string Period(string period) =>
        period is [_, _, _, _, '-', var ten, var one] && char.IsAsciiDigit(ten) && char.IsAsciiDigit(one) ? $"{ten}{one}/{period[..4]}" : period;

    /// <summary>Points or percent, to two digits at the most.</summary>
    public static string Points(decimal points) => points.ToString("0.##", CultureInfo.CurrentCulture);

    private static string? Last(IndexSeriesReading other) =>
        other.Points.LastOrDefault(point => !point.IsGap && point.Rank is not null) is { } point
            ? $"{other.Cohort} {point.Rank?.ToString(CultureInfo.CurrentCulture)}{(point.CohortSize is { } size ? "/" + size.ToString(CultureInfo.CurrentCulture) : "")}"
            : null;
}
