using System.Globalization;
using System.Text.Json.Serialization;
using ParLive.Dashboard.Figures;

namespace ParLive.Dashboard.Charts;

/// <summary>Values along time, with a target and gaps where there is none, and what happened on the way.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Days">The last day of each stretch of time, oldest first.</param>
/// <param name="Series">The lines, the one that matters first.</param>
/// <param name="Digits">How many digits behind the comma a value has.</param>
public sealed record TrendFigure(string Title, IReadOnlyList<DateOnly> Days, IReadOnlyList<TrendSeries> Series, int Digits) : ChartFigure(Title)
{
    /// <summary>What the values are measured in, such as "%"; empty for plain numbers.</summary>
    public string Sign { get; init; } = "";

    /// <summary>The value to be reached; null for none.</summary>
    public double? Target { get; init; }

    /// <summary>What the target is called.</summary>
    public string TargetName { get; } = Words.Of("chart.target");

    /// <summary>What happened, drawn on the axis.</summary>
    public IReadOnlyList<TrendEvent> Events { get; init; } = [];

    /// <inheritdoc />
    [JsonIgnore]
    public override bool HasAny => Series.Any(series => series.Values.Any(value => value is not null));

    /// <inheritdoc />
    public override ChartTable Table() => new(
        [Words.Of("chart.until"), .. Series.Select(series => series.Name), Words.Of("chart.event")],
        [.. Days.Select((day, place) => (IReadOnlyList<string>)[Shown.Date(day), .. Series.Select(series => Text(series.Values[place])), EventsOn(place)])]);

    private string Text(double? value) => value?.ToString($"N{Digits}", CultureInfo.CurrentCulture) ?? Shown.Nothing;

    // An event belongs to the stretch of time in which it fell.
    private string EventsOn(int place) => string.Join("; ", Events
        .Where(happened => happened.Day <= Days[place] && (place == 0 || happened.Day > Days[place - 1])).Select(happened => happened.Text));
}
