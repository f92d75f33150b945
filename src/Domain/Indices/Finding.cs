using System.Globalization;

namespace ParLive.Domain.Indices;

/// <summary>Something found about the published figures of a unit, with the numbers that show it.</summary>
/// <param name="Kind">What.</param>
/// <param name="Of">Of which figure.</param>
/// <param name="Values">The numbers and texts of its sentence.</param>
public sealed record Finding(FindingKind Kind, FigureKey Of, params IReadOnlyList<FindingValue> Values)
{
    /// <summary>The sentence in a language: Vietnamese for <c>vi</c>, otherwise English, with that culture's decimal sign.</summary>
    public string Sentence(CultureInfo culture)
    {
        var sentence = culture.TwoLetterISOLanguageName == "vi" ? Kind.Vietnamese : Kind.English;
        foreach (var value in Values)
        {
            var terms = string.Join(" + ", value.Terms.Select(Written));
            sentence = sentence.Replace(
                $"{{{value.Name}}}", value.Text ?? (value.Number is { } number ? Written(number) : terms), StringComparison.Ordinal);
        }

        return sentence;

        string Written(decimal number) => number.ToString("0.######", culture);
    }
}
