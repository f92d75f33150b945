using ParLive.Grains.Contracts;

namespace ParLive.Access.Doors;

/// <summary>Leaves out of a breakdown what would tell of single persons: counts of one to four, and what could be told from the rest.</summary>
/// <remarks>
/// A count that is left out must not follow from a total: where it is the only one of its column, the next smallest goes with it. What is left
/// out is named in the row, so that nobody takes it for nothing.
/// </remarks>
public static class SmallCells
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Smallest = 5;

    /// <summary>The breakdown without them.</summary>
    public static BreakdownReading Without(BreakdownReading reading)
    {
        var hidden = reading.Rows.Select(row => row.Figures.Measures.Where(cell => IsSmall(cell.Value)).Select(cell => cell.Key).ToHashSet(StringComparer.Ordinal)).ToList();
        foreach (var measure in hidden.SelectMany(names => names).Distinct(StringComparer.Ordinal).ToList())
        {
            if (hidden.Count(names => names.Contains(measure)) > 1) continue;

            var next = reading.Rows.Select((row, place) => (Count: row.Figures.Measures.GetValueOrDefault(measure), Place: place))
                .Where(cell => cell.Count >= Smallest).OrderBy(cell => cell.Count).Select(cell => (int?)cell.Place).FirstOrDefault();
            if (next is { } place) hidden[place].Add(measure);
        }

        return reading with { Rows = [.. reading.Rows.Zip(hidden, Without)] };
    }

    private static BreakdownRow Without(BreakdownRow row, HashSet<string> hidden)
    {
        var figures = row.Figures;
        // A rate with its two numbers says each of them, and their difference.
        var rates = figures.Rates.Where(rate => IsSmall(rate.Value.Part) || IsSmall(rate.Value.Whole) || IsSmall(rate.Value.Whole - rate.Value.Part)
            || (hidden.Count > 0 && rate.Value.Whole > 0 && figures.Measures.Any(cell => hidden.Contains(cell.Key) && (cell.Value == rate.Value.Part || cell.Value == rate.Value.Whole))))
            .Select(rate => rate.Key).ToHashSet(StringComparer.Ordinal);
        var gauges = figures.Gauges.Where(gauge => IsSmall(gauge.Value)).Select(gauge => gauge.Key).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count + rates.Count + gauges.Count == 0) return row;

        return new BreakdownRow(row.Key, figures with
        {
            Measures = figures.Measures.Where(cell => !hidden.Contains(cell.Key)).ToDictionary(StringComparer.Ordinal),
            Rates = figures.Rates.Where(rate => !rates.Contains(rate.Key)).ToDictionary(StringComparer.Ordinal),
            Gauges = figures.Gauges.Where(gauge => !gauges.Contains(gauge.Key)).ToDictionary(StringComparer.Ordinal),
            Quantiles = new Dictionary<string, QuantileReading>(StringComparer.Ordinal),
        })
        { Hidden = [.. hidden.Concat(rates).Concat(gauges).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }

    private static bool IsSmall(long count) => count is > 0 and < Smallest;
}
