using System.Globalization;

namespace ParLive.Dashboard.Scenes;

/// <summary>The geometry of a sparkline: unbroken stretches of values, with gaps where days have none.</summary>
public sealed class SparkLine
{
    /// <summary>The width of the drawing, in its own units.</summary>
    public const int Width = 300;

    /// <summary>The height of the drawing, in its own units.</summary>
    public const int Tall = 84;

    private const double Margin = 8;

    private readonly IReadOnlyList<double?> _values;
    private readonly double _low;
    private readonly double _high;

    /// <summary>Draws values, and beside them others on the same scale.</summary>
    /// <param name="values">One for each day, oldest first; null for a day without a value.</param>
    /// <param name="beside">Values that the scale has to hold as well.</param>
    public SparkLine(IReadOnlyList<double?> values, params ReadOnlySpan<double?> beside)
    {
        _values = values;
        double?[] others = [.. beside];
        var all = values.Concat(others).OfType<double>().DefaultIfEmpty(0).ToList();
        (_low, _high) = (all.Min(), all.Max());
    }

    /// <summary>Whether there is anything to draw.</summary>
    public bool HasAny => _values.Any(value => value is not null);

    /// <summary>The stretches, each as the points of a polyline; a day alone is a stretch of one point drawn as a short dash.</summary>
    public IEnumerable<string> Stretches()
    {
        var stretch = new List<string>();
        for (var day = 0; day < _values.Count; day++)
        {
            if (_values[day] is { } value)
            {
                stretch.Add(Point(X(day), value));
                continue;
            }
            if (stretch.Count > 0)
                yield return Join(stretch);
            stretch.Clear();
        }
        if (stretch.Count > 0)
            yield return Join(stretch);
    }

    /// <summary>The last point, where the last day has a value.</summary>
    public (string X, string Y)? Last => _values.Count > 0 && _values[^1] is { } value ? (Text(X(_values.Count - 1)), Text(Y(value))) : null;

    /// <summary>The height of a value, for a line across.</summary>
    public string Level(double value) => Text(Y(value));

    /// <summary>The height of a band between two values.</summary>
    public string Height(double low, double high) => Text(Y(low) - Y(high));

    private static string Join(List<string> stretch) => stretch.Count == 1 ? $"{stretch[0]} {stretch[0]}" : string.Join(' ', stretch);

    private double X(int day) => _values.Count < 2 ? Width / 2d : Margin + (day * (Width - (2 * Margin)) / (_values.Count - 1));

    // A level line stands in the middle: without a difference there is nothing to see above or below.
    private double Y(double value) => _high - _low < 1e-9 ? Tall / 2d : Tall - Margin - ((value - _low) / (_high - _low) * (Tall - (2 * Margin)));

    private string Point(double x, double value) => $"{Text(x)},{Text(Y(value))}";

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
