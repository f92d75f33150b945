using System.Globalization;
using System.Text.Json.Serialization;
using ParLive.Dashboard.Figures;

namespace ParLive.Dashboard.Charts;

/// <summary>A value for each unit and field: where, and with what, it is late.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Rows">The units.</param>
/// <param name="Columns">The fields.</param>
/// <param name="Values">A row of values for each unit; null where there is nothing, which is left empty and never coloured as 0.</param>
/// <param name="Behind">How many dossiers stand behind each value.</param>
public sealed record HeatFigure(
    string Title, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double?>> Values,
    IReadOnlyList<IReadOnlyList<long>> Behind) : ChartFigure(Title)
{
    /// <summary>The words for how many stand behind a value, with its number in place of {0}.</summary>
    public string BehindSaid { get; } = Words.Of("chart.behind");

    /// <inheritdoc />
    [JsonIgnore]
    public override bool HasAny => Values.Any(row => row.Any(value => value is not null));

    /// <inheritdoc />
    public override int Lines => Math.Clamp(10 + (2 * Rows.Count), 14, 90);

    /// <inheritdoc />
    public override ChartTable Table() => new(
        [Words.Of("column.unit"), .. Columns],
        [.. Rows.Select((row, place) => (IReadOnlyList<string>)[
            row, .. Values[place].Select(value => value?.ToString("N1", CultureInfo.CurrentCulture) ?? Shown.Nothing)])]);
}
