using System.Text.Json.Serialization;

namespace ParLive.Figures;

/// <summary>Something that was measured: one value for each round, and what it must be.</summary>
public sealed record Figure
{
    /// <summary>Which part of the benchmarks measured it, as in <c>load</c>.</summary>
    public string Part { get; init; } = "";

    /// <summary>What was measured.</summary>
    public required string What { get; init; }

    /// <summary>What its values are counted in; <c>x</c> for a ratio.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What its median must be, as in <c>&gt;= 8</c>; empty where it only explains another figure.</summary>
    public string Bar { get; init; } = "";

    /// <summary>What its median should be beyond that; empty where nothing is aimed at.</summary>
    public string Aim { get; init; } = "";

    /// <summary>One for each round; none where the note says all.</summary>
    public IReadOnlyList<double> Values { get; init; } = [];

    /// <summary>Whether the bar holds; null where there is none.</summary>
    public bool? Holds { get; init; }

    /// <summary>What a reader should know beside the values.</summary>
    public string Note { get; init; } = "";

    /// <summary>The middle of the rounds; not a number where there are none.</summary>
    [JsonIgnore]
    public double Median => Spread.Median(Values);

    /// <summary>The smallest of the rounds; not a number where there are none.</summary>
    [JsonIgnore]
    public double Minimum => Values.Count == 0 ? double.NaN : Values.Min();

    /// <summary>The largest of the rounds; not a number where there are none.</summary>
    [JsonIgnore]
    public double Maximum => Values.Count == 0 ? double.NaN : Values.Max();

    /// <summary>A figure whose median must not be more than a bar.</summary>
    public static Figure AtMost(string what, string unit, double bar, double? aim, params IReadOnlyList<double> values) =>
        Barred(what, unit, "<=", bar, aim, values, Spread.Median(values) <= bar);

    /// <summary>A figure whose median must not be less than a bar.</summary>
    public static Figure AtLeast(string what, string unit, double bar, double? aim, params IReadOnlyList<double> values) =>
        Barred(what, unit, ">=", bar, aim, values, Spread.Median(values) >= bar);

    /// <summary>A figure without a bar.</summary>
    public static Figure Of(string what, string unit, params IReadOnlyList<double> values) => new() { What = what, Unit = unit, Values = values };

    /// <summary>Something that must be so.</summary>
    public static Figure Must(string what, bool holds, string note = "") => new() { What = what, Bar = "yes", Holds = holds, Note = note };

    /// <summary>Words that explain figures.</summary>
    public static Figure Remark(string what, string note) => new() { What = what, Note = note };

    private static Figure Barred(string what, string unit, string sign, double bar, double? aim, IReadOnlyList<double> values, bool holds) =>
        new() { What = what, Unit = unit, Bar = $"{sign} {Text.Of(bar)}", Aim = aim is { } far ? Text.Of(far) : "", Values = values, Holds = holds };
}
