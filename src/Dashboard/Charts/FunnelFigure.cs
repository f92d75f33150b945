using System.Globalization;
using System.Text.Json.Serialization;
using ParLive.Dashboard.Figures;

namespace ParLive.Dashboard.Charts;

/// <summary>Rates against how much stands behind them, with the limits within which chance keeps a unit (funnel plot; Spiegelhalter 2005).</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Centre">The rate of the group, in percent.</param>
/// <param name="Points">The units.</param>
/// <param name="Limits">The limits, along the denominators.</param>
public sealed record FunnelFigure(string Title, double Centre, IReadOnlyList<FunnelDot> Points, IReadOnlyList<FunnelBand> Limits) : ChartFigure(Title)
{
    /// <summary>The name of the horizontal axis.</summary>
    public string Across { get; } = Words.Of("chart.resolved");

    /// <summary>The name of the vertical axis.</summary>
    public string Upward { get; } = Words.Of("chart.on-time");

    /// <summary>What the limits are called.</summary>
    public IReadOnlyList<string> LimitNames { get; } = [Words.Of("chart.limit", "95"), Words.Of("chart.limit", 99.8.ToString(CultureInfo.CurrentCulture))];

    /// <inheritdoc />
    [JsonIgnore]
    public override bool HasAny => Points.Any(point => point.Whole > 0);

    /// <inheritdoc />
    public override ChartTable Table() => new(
        [Words.Of("column.unit"), Words.Of("chart.on-time"), Words.Of("chart.resolved"), Words.Of("chart.position")],
        [.. Points.Select(point => (IReadOnlyList<string>)[
            point.Name, point.Percent?.ToString("N2", CultureInfo.CurrentCulture) ?? Shown.Nothing, Shown.Count(point.Whole), Words.Named("funnel", point.Position)])]);
}
