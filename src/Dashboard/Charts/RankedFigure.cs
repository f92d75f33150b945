using System.Text.Json.Serialization;
using ParLive.Dashboard.Figures;

namespace ParLive.Dashboard.Charts;

/// <summary>Units in the order of their scores, each as a dot with its interval.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Group">The mean of the group in points; null where it has none.</param>
/// <param name="Dots">The units, the best first.</param>
public sealed record RankedFigure(string Title, decimal? Group, IReadOnlyList<RankedDot> Dots) : ChartFigure(Title)
{
    /// <summary>What the mean of the group is called.</summary>
    public string GroupName { get; } = Words.Of("ranking.group");

    /// <summary>The name of the axis.</summary>
    public string Across { get; } = Words.Of("chart.score");

    /// <inheritdoc />
    [JsonIgnore]
    public override bool HasAny => Dots.Count > 0;

    /// <inheritdoc />
    public override int Lines => Math.Clamp(8 + (2 * Dots.Count), 14, 120);

    /// <inheritdoc />
    public override ChartTable Table() => new(
        [Words.Of("column.rank"), Words.Of("column.unit"), Words.Of("chart.score"), Words.Of("column.interval")],
        [.. Dots.Select(dot => (IReadOnlyList<string>)[dot.Rank, dot.Name, Judged.Points(dot.Score), $"{Judged.Points(dot.Low)}–{Judged.Points(dot.High)}"])]);
}
