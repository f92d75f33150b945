using System.Text.Json.Serialization;
using ParLive.Dashboard.Figures;

namespace ParLive.Dashboard.Charts;

/// <summary>How many fall into each stretch of an amount: a distribution.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Across">The name of the horizontal axis.</param>
/// <param name="Bins">The stretches, from the least.</param>
public sealed record SpreadFigure(string Title, string Across, IReadOnlyList<SpreadBin> Bins) : ChartFigure(Title)
{
    /// <summary>The name of the vertical axis.</summary>
    public string Upward { get; } = Words.Of("chart.dossiers");

    /// <inheritdoc />
    [JsonIgnore]
    public override bool HasAny => Bins.Any(bin => bin.Count > 0);

    /// <inheritdoc />
    public override ChartTable Table() => new(
        [Across, Words.Of("chart.dossiers")], [.. Bins.Select(bin => (IReadOnlyList<string>)[bin.Name, Shown.Count(bin.Count)])]);
}
