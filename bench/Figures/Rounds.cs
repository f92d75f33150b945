using System.Globalization;

namespace ParLive.Figures;

/// <summary>The same figures of several rounds, put together.</summary>
public static class Rounds
{
    /// <summary>
    /// Figures that were measured once in each round, as they come after each other in the first: the values of all rounds, judged by
    /// their median; what must be so must be so in each.
    /// </summary>
    public static IReadOnlyList<Figure> Together(IReadOnlyList<IReadOnlyList<Figure>> rounds) =>
        [.. rounds.SelectMany(round => round).GroupBy(figure => (figure.Part, figure.What)).Select(same => Together([.. same]))];

    private static Figure Together(IReadOnlyList<Figure> same)
    {
        var last = same[^1];
        IReadOnlyList<double> values = [.. same.SelectMany(figure => figure.Values)];
        var notes = same.Select(figure => figure.Note).Where(note => note.Length > 0).Distinct(StringComparer.Ordinal);
        return last with { Values = values, Holds = Judge(last.Bar, values, same), Note = string.Join("; ", notes) };
    }

    private static bool? Judge(string bar, IReadOnlyList<double> values, IReadOnlyList<Figure> same)
    {
        if (values.Count == 0 || same.Any(figure => figure.Holds is null))
            return same.All(figure => figure.Holds is null) ? null : same.All(figure => figure.Holds == true);
        var limit = double.Parse(bar.AsSpan(3), CultureInfo.InvariantCulture);
        return bar.StartsWith(">=", StringComparison.Ordinal) ? Spread.Median(values) >= limit : Spread.Median(values) <= limit;
    }
}
