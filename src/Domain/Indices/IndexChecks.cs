using System.Globalization;

namespace ParLive.Domain.Indices;

/// <summary>Reads published figures against themselves and each other, and names what cannot be so. It changes none of them.</summary>
public static class IndexChecks
{
    /// <summary>All findings about a unit's figures, contradictions first, then by figure.</summary>
    public static IReadOnlyList<Finding> Of(IndexHistory history)
    {
        var found = history.Figures.SelectMany(figure => FigureChecks.Of(figure, history))
            .Concat(history.Figures.SelectMany(figure => PartChecks.Of(figure, history)))
            .Concat(history.Claims.SelectMany(claim => ClaimChecks.Of(claim, history)))
            .Concat(IndexSeries.Of(history).SelectMany(SeriesChecks.Of))
            .Concat(SourceChecks.Of(history));
        return [.. found.OrderByDescending(finding => finding.Kind.IsContradiction).ThenBy(finding => finding.Of, Comparer<FigureKey>.Create(FigureKey.InOrder))];
    }

    /// <summary>A finding with the values of its sentence; every sentence may name its index and its period.</summary>
    internal static Finding Found(FindingKind kind, FigureKey of, params (string Name, object Value)[] values) => new(
        kind, of, [.. values.Prepend(("period", of.Period.ToString())).Prepend(("index", NameOf(of))).Select(pair => ValueOf(pair.Item1, pair.Item2))]);

    /// <summary>How far a sum or a difference of rounded numbers may lie beside another: half a unit of the last digit for each of them.</summary>
    internal static decimal Slack(params ReadOnlySpan<decimal> numbers)
    {
        var digits = 0;
        foreach (var number in numbers)
        {
            // 84.70 is published with two digits and kept as 84.7; no index is published with none.
            digits = Math.Max(digits, Math.Max(1, (int)(number / 1.000000000000000000000000000000m).Scale));
        }

        return numbers.Length * 0.5m / Power(digits);
    }

    private static decimal Power(int digits) => digits == 0 ? 1 : 10 * Power(digits - 1);

    private static string NameOf(FigureKey of) => of.Cohort is null ? of.Index.Text : $"{of.Index} ({of.Cohort})";

    private static FindingValue ValueOf(string name, object value) => value switch
    {
        string text => new(name, null, text),
        decimal[] terms => new(name, null, null, terms),
        _ => new(name, Convert.ToDecimal(value, CultureInfo.InvariantCulture), null),
    };
}
