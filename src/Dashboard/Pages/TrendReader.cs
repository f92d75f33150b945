using ParLive.Dashboard.Figures;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>Reads a unit week by week: the same figures that its page shows, each as of the end of its week.</summary>
internal sealed class TrendReader(IUnitFeed feed)
{
    /// <summary>How many weeks a trend has: half a year, in which a season shows.</summary>
    public const int Weeks = 26;

    // Of a unit that is new a few empty weeks show that it is; half a year of them would show nothing else.
    private const int Fewest = 8;

    /// <summary>
    /// The weeks that end with the one of a moment, each from Monday to Sunday; the last as far as it has come. They begin with the
    /// first of which anything is known, where that is not long ago.
    /// </summary>
    public async Task<IReadOnlyList<TrendWeek>> WeeksAsync(UnitInfo unit, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var zone = Shown.Zone(unit.Zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(asOf, zone).DateTime);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var weeks = await Task.WhenAll(Enumerable.Range(1 - Weeks, Weeks).Select(async back =>
        {
            var first = monday.AddDays(7 * back);
            var (from, end) = (At(first, zone), At(first.AddDays(7), zone));
            // The end of a week is its last minute: what falls on the next Monday is none of it.
            var until = end.AddMinutes(-1) < asOf ? end.AddMinutes(-1) : asOf;
            var figures = await feed.Figures(unit.Key, until, from, null, cancellationToken);
            return new TrendWeek(first.AddDays(6) < today ? first.AddDays(6) : today, figures);
        }));
        var silent = weeks.TakeWhile(week => week.IsSilent).Count();
        return weeks[Math.Min(silent, Weeks - Fewest)..];
    }

    private static DateTimeOffset At(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new(local, zone.GetUtcOffset(local));
    }
}
