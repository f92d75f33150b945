using System.Globalization;
using NodaTime;

namespace ParLive.Domain.Editions;

/// <summary>When periods close by themselves: some whole days after the last day of each month, quarter and year.</summary>
/// <param name="DaysAfter">How many whole days lie between a period and its closing; 0 closes it with its last day.</param>
public sealed record ClosingSchedule(int DaysAfter)
{
    /// <summary>The most days that it may wait.</summary>
    public const int MostDays = 180;

    /// <summary>How long after its day a closing is still made up for, in days: a year and a month.</summary>
    public const int LookBack = 397;

    /// <summary>The local day at whose start a period closes, for all that was known by then.</summary>
    public LocalDate DayOf(ReportPeriod period) => period.To.PlusDays(1 + DaysAfter);

    /// <summary>The periods that close within some local days, the first to close first, and of those of one day the shortest.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public IReadOnlyList<ReportPeriod> Between(LocalDate from, LocalDate to)
    {
        var due = new List<ReportPeriod>();
        var first = from.PlusDays(-1 - DaysAfter);
        for (var month = new YearMonth(first.Year, first.Month); DayOf(Named(month, "")) <= to; month = month.PlusMonths(1))
        {
            due.Add(Named(month, ""));
            if (month.Month % 3 == 0)
            {
                due.Add(Named(month, "Q"));
            }

            if (month.Month == 12)
            {
                due.Add(Named(month, "Y"));
            }
        }

        return [.. due.Where(period => DayOf(period) >= from)];
    }

    // The month itself, or the quarter or the year that ends with it.
    private static ReportPeriod Named(YearMonth month, string whole)
    {
        var name = whole switch
        {
            "Q" => string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-Q{month.Month / 3}"),
            "Y" => string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}"),
        };
        return ReportPeriod.TryParse(name) ?? throw new ArgumentOutOfRangeException(nameof(month), name, "No periods are closed there.");
    }
}
