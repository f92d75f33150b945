using NodaTime;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>Working days are days, however many hours they have.</summary>
public sealed class DayLaws
{
    private static readonly Duration OneNanosecond = Duration.FromNanoseconds(1);

    [Fact]
    public void Days_added_are_days_measured_to_the_nanosecond() =>
        Law.Holds(GeneratedCalendars.Any, each => ForEachStart(each, (calendar, start, days) =>
        {
            var end = calendar.AddDays(start, days);

            // So many have passed, and a nanosecond before they have not.
            var (measured, before) = (calendar.MeasureDays(start, end), calendar.MeasureDays(start, end - OneNanosecond));
            Assert.True(measured > days - 1e-20m && before < days, $"{before}, {measured} of {days} from {start} to {end}");
        }));

    [Fact]
    public void Where_days_are_alike_they_are_exact() =>
        Law.Holds(GeneratedCalendars.Uniform, each => ForEachStart(each, (calendar, start, days) =>
        {
            var (whole, other) = (Math.Ceiling(days), Math.Floor(days));
            var end = calendar.AddDays(start, whole);

            Assert.Equal(whole, decimal.Round(calendar.MeasureDays(start, end), 20));
            Assert.Equal(calendar.AddDays(start, whole + other), calendar.AddDays(end, other));
            // As long as so many days are open.
            var open = calendar.HoursOn(new LocalDate(2023, 12, 4)).Spells.Sum(spell => spell.Minutes);
            Assert.Equal(calendar.Add(start, Duration.FromMinutes(open * (int)whole)), end);
        }));

    [Fact]
    public void Adding_days_is_monotone_in_start_and_days() =>
        Law.Holds(GeneratedCalendars.Any, each => ForEachStart(each, (calendar, start, days) =>
        {
            var dice = each.Dice();
            var later = start + CalendarCase.Time(dice);

            Assert.True(calendar.AddDays(start, days) <= calendar.AddDays(later, days));
            Assert.True(calendar.AddDays(start, days) <= calendar.AddDays(start, days + CalendarCase.Days(dice)));
        }));

    [Fact]
    public void Adding_some_days_and_then_others_is_adding_their_sum() =>
        Law.Holds(GeneratedCalendars.Any, each => ForEachStart(each, (calendar, start, days) =>
        {
            var other = CalendarCase.Days(each.Dice());
            var (one, two) = (calendar.AddDays(start, days + other), calendar.AddDays(calendar.AddDays(start, days), other));

            // A nanosecond of a day that counts much may be many of one that counts little.
            Assert.True(Math.Abs(calendar.MeasureDays(one, two)) < 1e-11m, $"{one} and {two}");
        }));

    [Fact]
    public void Days_add_up_over_any_cut_and_a_date_is_worth_what_its_hours_count() =>
        Law.Holds(GeneratedCalendars.Any, each =>
        {
            var (dice, calendar) = (each.Dice(), each.Calendar);
            var (one, two, three) = (each.Moment(dice), each.Moment(dice), each.Moment(dice));
            var date = calendar.Zone.DateOf(one);

            Assert.Equal(
                decimal.Round(calendar.MeasureDays(one, three), 20),
                decimal.Round(calendar.MeasureDays(one, two) + calendar.MeasureDays(two, three), 20));
            var hours = calendar.HoursOn(date);
            var isSwallowed = calendar.ClosingOf(date) is null;
            Assert.Equal(
                isSwallowed ? 0 : hours.Counts,
                calendar.MeasureDays(calendar.Zone.StartOf(date), calendar.Zone.StartOf(date.PlusDays(1))));
        });

    [Fact]
    public void Dates_are_counted_over_working_days_alone() =>
        Law.Holds(GeneratedCalendars.Any, each =>
        {
            var (dice, calendar) = (each.Dice(), each.Calendar);
            var (date, days) = (calendar.Zone.DateOf(each.Moment(dice)), dice.Next(1, 12));
            var (after, before) = (calendar.WorkingDaysAfter(date, days), calendar.WorkingDaysBefore(date, days));

            Assert.Equal(days, Between(calendar, date.PlusDays(1), after));
            Assert.Equal(days, Between(calendar, before, date.PlusDays(-1)));
            Assert.True(calendar.IsWorkingDay(after) && calendar.IsWorkingDay(before));
            Assert.Equal((date, date), (calendar.WorkingDaysAfter(date, 0), calendar.WorkingDaysBefore(date, 0)));
            Assert.Equal(calendar.WorkingDayFrom(date), calendar.WorkingDaysAfter(date.PlusDays(-1), 1));
        });

    [Fact]
    public void Nothing_is_counted_backwards_by_a_negative_number()
    {
        var calendar = GeneratedCalendars.Uniform(1).Calendar;

        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(Some.Monday, -OneNanosecond));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Subtract(Some.Monday, -OneNanosecond));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.AddDays(Some.Monday, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.WorkingDaysAfter(Some.MondayDate, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.WorkingDaysBefore(Some.MondayDate, -1));
    }

    [Fact]
    public void Outside_the_years_that_are_known_nothing_is_worked()
    {
        var calendar = GeneratedCalendars.Uniform(1).Calendar;
        var (first, last) = (calendar.Zone.StartOf(new LocalDate(1970, 1, 1)), calendar.Zone.StartOf(new LocalDate(2200, 1, 1)));

        Assert.Equal(Duration.Zero, calendar.Measure(Instant.MinValue, first));
        Assert.Equal(Duration.Zero, calendar.Measure(last, Instant.MaxValue));
        Assert.False(calendar.IsOpen(Instant.MinValue) || calendar.IsOpen(Instant.MaxValue) || calendar.IsOpen(last));
        Assert.Equal(calendar.Add(first, Duration.FromHours(1)), calendar.Add(Instant.MinValue, Duration.FromHours(1)));
        Assert.Equal(Duration.FromHours(24), Offices.Calendar("hotline").Measure(first, first + Duration.FromHours(24)));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(last, OneNanosecond));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.AddDays(last, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Subtract(first, OneNanosecond));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.NextOpening(last));
    }

    private static int Between(WorkingCalendar calendar, LocalDate from, LocalDate to) =>
        new DateInterval(from, to).Count(calendar.IsWorkingDay);

    private static void ForEachStart(CalendarCase each, Action<WorkingCalendar, Instant, decimal> body)
    {
        var dice = each.Dice();
        for (var start = 0; start < 8; start++)
        {
            body(each.Calendar, each.Moment(dice), CalendarCase.Days(dice));
        }
    }
}
