using NodaTime;
using ParLive.Domain.Feeds;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.Feeds;

/// <summary>Feeds that speak as a test wants them to.</summary>
internal static class Hearing
{
    public const string Desk = "mot-cua";

    public static WorkingCalendar Calendar { get; } = UsualCalendars.Of(OfficeZone.Vietnam);

    public static Instant At(int month, int day, int hour = 8, int minute = 0, int year = 2026) =>
        OfficeZone.Vietnam.StartOf(new LocalDate(year, month, day)) + Duration.FromMinutes((hour * 60) + minute);

    public static FeedBook Book(string unit = Books.Unit) => new(unit, Calendar);

    public static FeedBook Hear(this FeedBook book, Instant moment, string source = Desk)
    {
        book.Hear(source, moment.ToUnixTimeMilliseconds());
        return book;
    }

    /// <summary>A record at each of these hours of every working day, from a day until before another.</summary>
    public static FeedBook HearDaily(this FeedBook book, LocalDate from, LocalDate until, string source, params double[] hours)
    {
        for (var day = from; day < until; day = day.PlusDays(1))
        {
            if (Calendar.IsWorkingDay(day))
            {
                foreach (var hour in hours)
                {
                    book.Hear(OfficeZone.Vietnam.StartOf(day) + Duration.FromMinutes((int)(hour * 60)), source);
                }
            }
        }

        return book;
    }

    /// <summary>Records of two sources at moments that collide: bursts, days, nights, long silences, clocks set back.</summary>
    public static FeedBook Generated(int seed, string unit = Books.Unit)
    {
        var dice = new Random(seed);
        var book = Book(unit);
        var moment = At(1, 5) + Duration.FromMinutes(dice.Next(600));
        foreach (var _ in Enumerable.Range(0, dice.Next(dice.Next(3) > 0 ? 16 : 300)))
        {
            moment += dice.Next(8) switch
            {
                0 => Duration.FromSeconds(dice.Next(90)),
                1 => Duration.FromHours(dice.Next(1, 40)),
                2 when dice.Next(20) == 0 => Duration.FromDays(dice.Next(1, 30)),
                3 when dice.Next(10) == 0 => -Duration.FromSeconds(dice.Next(100)),
                _ => Duration.FromMinutes(dice.Next(1, 240)),
            };
            book.Hear(moment, dice.Next(6) == 0 ? "khao-sat" : Desk);
        }

        return book;
    }
}
