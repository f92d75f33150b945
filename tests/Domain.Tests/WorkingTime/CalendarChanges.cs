using NodaTime;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>What a new calendar would do to promises made by an older one.</summary>
public sealed class CalendarChanges
{
    private static readonly Calendars Known = Calendars.None
        .With(Sheet(1, "swap 2024-03-15 2024-03-16 | notice"))
        .With(Sheet(2, "off 2024-03-08 | a holiday nobody knew of"));

    [Fact]
    public void A_new_holiday_moves_the_promises_over_it_and_no_other()
    {
        var promises = new[] { APromise("before", 0, days: 3), APromise("over", 3, days: 3), APromise("after", 7, days: 2) };

        var moves = CalendarChange.Preview(promises, Known.Newest("x")!);

        Assert.Equal([new DueMove("over", Some.At(8, 9), Some.At(9, 9), Duration.FromHours(8))], moves);
    }

    [Fact]
    public void A_day_that_is_worked_after_all_moves_a_promise_back()
    {
        // By the old calendar that Friday is off and the Saturday is worked in its place.
        var moves = CalendarChange.Preview([APromise("over", 10, days: 1)], Known.Newest("x")!);

        Assert.Equal([new DueMove("over", Some.At(12, 9), Some.At(11, 9), Duration.FromHours(-7))], moves);
    }

    [Fact]
    public void What_waits_has_no_due_date_to_move()
    {
        var waiting = APromise("waits", 3, days: 3) with { Waits = [new Interval(Some.At(3, 10), null)] };

        Assert.Empty(CalendarChange.Preview([waiting], Known.Newest("x")!));
    }

    [Fact]
    public void By_the_calendar_it_was_made_with_no_promise_moves()
    {
        var promise = APromise("any", 3, days: 5) with { Waits = [new Interval(Some.At(3, 10), Some.At(4, 15))] };
        promise = promise with { Due = promise.Rule.DueOf(promise.Received, promise.Waits)!.Moment };

        Assert.Empty(CalendarChange.Preview([promise], Known.Find(promise.Rule.Calendar.Version)!));
        Assert.Single(CalendarChange.Preview([promise], Known.Newest("x")!));
    }

    [Fact]
    public void Elapsed_working_time_is_by_the_newest_calendar()
    {
        var (asked, brought) = (Some.At(3, 10), Some.At(7, 9));

        // Wednesday to Tuesday; the new holiday is the Friday between.
        Assert.Equal(Duration.FromHours(32), Old.Measure(Some.At(2), Some.At(8)));
        Assert.Equal(Duration.FromHours(24), Known.Newest("x")!.Measure(Some.At(2), Some.At(8)));
        Assert.Equal(Duration.FromHours(24 - 7), Known.Newest("x")!.Measure(Some.At(2), Some.At(8), [new Interval(asked, brought)]));
    }

    private static WorkingCalendar Old => Known.AsOf("x", new LocalDate(2024, 1, 15))!;

    // Received at 09:00, some days after Monday 4 March 2024.
    private static OpenPromise APromise(string number, int day, int days)
    {
        var rule = Offices.Rule(Term.WorkingDays(days), Old);
        var received = Some.At(day, 9);
        return new OpenPromise(number, rule, received, [], rule.DueOf(received)!.Moment);
    }

    private static CalendarSheet Sheet(int version, string rows) => GeneratedCalendars.Sheet(
        $"calendar x\nversion {version} 2024-0{version}-01\nzone Asia/Ho_Chi_Minh\nweek 2020-01-01.. mon-fri 08:00-12:00 13:00-17:00 | law\n{rows}");
}
