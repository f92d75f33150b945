using System.Globalization;
using NodaTime;

namespace ParLive.Domain.Editions;

/// <summary>A period for which figures are reported and closed: a month, a quarter or a year of the calendar.</summary>
/// <param name="Name"><c>2024-09</c>, <c>2024-Q3</c> or <c>2024</c>.</param>
/// <param name="From">Its first local day.</param>
/// <param name="To">Its last local day.</param>
public sealed record ReportPeriod(string Name, LocalDate From, LocalDate To)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2199;

    /// <summary>The period of a name; null if it is none.</summary>
    public static ReportPeriod? TryParse(string name)
    {
        if (name.Length < 4 || !int.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < FirstYear or > LastYear)
        {
            return null;
        }

        return name.AsSpan(4) switch
        {
            [] => Of(name, new LocalDate(year, 1, 1), 12),
            ['-', 'Q', >= '1' and <= '4' and var quarter] => Of(name, new LocalDate(year, (3 * (quarter - '1')) + 1, 1), 3),
            ['-', '0', >= '1' and <= '9' and var month] => Of(name, new LocalDate(year, month - '0', 1), 1),
            ['-', '1', >= '0' and <= '2' and var month] => Of(name, new LocalDate(year, 10 + month - '0', 1), 1),
            _ => null,
        };
    }

    private static ReportPeriod Of(string name, LocalDate from, int months) => new(name, from, from.PlusMonths(months).PlusDays(-1));
}
