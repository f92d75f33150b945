using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Dossiers;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>From receipt, rule and waiting to a due date.</summary>
public sealed class DueRules
{
    private static readonly WorkingCalendar Calendar = Calendars.Vietnam.Newest("VN")!;
    private static readonly DueRule SameDay = Offices.Rule(Term.SameDay, Calendar) with { CutOff = DueRule.UsualCutOff };

    // Tuesday 5 March 2024 and the days after; the Friday before a weekend; the Saturday that is worked.
    [Theory]
    [InlineData("2024-03-05T09:00:00", "2024-03-05T17:30:00")]
    [InlineData("2024-03-05T06:00:00", "2024-03-05T17:30:00")]
    [InlineData("2024-03-05T12:00:00", "2024-03-05T17:30:00")]
    [InlineData("2024-03-05T15:00:00", "2024-03-05T17:30:00")]
    [InlineData("2024-03-05T15:00:00.000000001", "2024-03-06T17:30:00")]
    [InlineData("2024-03-05T17:30:00", "2024-03-06T17:30:00")]
    [InlineData("2024-03-05T23:59:59", "2024-03-06T17:30:00")]
    [InlineData("2024-03-08T15:01:00", "2024-03-11T17:30:00")]
    [InlineData("2024-03-09T16:00:00", "2024-03-11T17:30:00")]
    [InlineData("2024-05-03T16:00:00", "2024-05-04T17:30:00")]
    public void A_same_day_procedure_received_after_the_cut_off_is_due_the_next_working_day(string received, string due)
    {
        var computed = SameDay.DueOf(Local(received))!;

        Assert.Equal(Local(due), computed.Moment);
        Assert.Equal(DueDate.On(LocalDateTimePattern.ExtendedIso.Parse(due).Value.Date), computed.Due);
    }

    [Theory]
    [InlineData(11, 45, "2024-03-05T17:30:00")]
    [InlineData(12, 0, "2024-03-05T17:30:00")]
    [InlineData(12, 1, "2024-03-06T17:30:00")]
    [InlineData(13, 29, "2024-03-06T17:30:00")]
    public void A_cut_off_in_the_pause_looks_at_the_receipt_and_not_at_the_opening(int hour, int minute, string due) =>
        Assert.Equal(Local(due), (SameDay with { CutOff = new LocalTime(12, 0) }).DueOf(Local("2024-03-05T00:00:00") + Duration.FromMinutes((hour * 60) + minute))!.Moment);

    [Fact]
    public void A_wait_over_the_turn_of_a_year_outside_working_time_moves_nothing()
    {
        var rule = Offices.Rule(Term.WorkingDays(5), Calendar);

        Assert.Equal(
            rule.DueOf(Local("2024-12-30T09:00:00")),
            rule.DueOf(Local("2024-12-30T09:00:00"), new Interval(Local("2024-12-31T20:26:00"), Local("2025-01-01T15:24:00"))));
    }

    [Fact]
    public void A_pause_shifts_where_a_supplement_restarts()
    {
        var rule = Offices.Rule(Term.WorkingDays(5), Calendar, SupplementPolicy.Restart);
        var (received, wait) = (Local("2024-03-04T08:30:00"), new Interval(Local("2024-03-05T08:30:00"), Local("2024-03-06T08:30:00")));

        Assert.Equal(Local("2024-03-13T08:30:00"), rule.DueOf(received, [wait], [])!.Moment);
        Assert.Equal(Local("2024-03-12T08:30:00"), rule.DueOf(received, [], [wait])!.Moment);
        // Where both go on at once it is a supplement that is missing.
        Assert.Equal(Local("2024-03-13T08:30:00"), rule.DueOf(received, [wait], [wait])!.Moment);
    }

    [Fact]
    public void A_computed_due_date_says_by_what()
    {
        var computed = Offices.Rule(Term.WorkingDays(5), Calendar).DueOf(Local("2024-04-25T09:00:00"))!;

        Assert.Equal(DueDate.At(Local("2024-05-06T09:00:00")), computed.Due);
        Assert.Equal(("1.000894", 3, "VN/1", false), (computed.RuleId, computed.RuleVersion, computed.Calendar.ToString(), computed.Provisional));
    }

    [Theory]
    [InlineData("2026-12-28T09:00:00", false)]
    [InlineData("2026-12-30T09:00:00", true)]
    [InlineData("2022-12-29T09:00:00", true)]
    public void A_due_date_beyond_what_the_calendar_covers_is_provisional(string received, bool isProvisional) =>
        Assert.Equal(isProvisional, Offices.Rule(Term.WorkingDays(3), Calendar).DueOf(Local(received))!.Provisional);

    [Fact]
    public void While_a_dossier_waits_it_has_no_due_date()
    {
        var rule = Offices.Rule(Term.WorkingDays(3), Calendar);
        var (received, asked) = (Local("2024-03-05T09:00:00"), Local("2024-03-06T09:00:00"));

        Assert.Null(rule.DueOf(received, new Interval(asked, null)));
        Assert.Null(rule.DueOf(received, new Interval(asked, Local("2024-03-06T10:00:00")), new Interval(asked, null)));
        Assert.NotNull(rule.DueOf(received, new Interval(Local("2024-03-08T09:00:00"), null)));
    }

    [Fact]
    public void What_is_worked_on_a_dossier_until_it_is_due_is_its_term() =>
        Law.Holds(GeneratedCalendars.Any, each =>
        {
            var (dice, calendar) = (each.Dice(), each.Calendar);
            var (received, hours) = (each.Moment(dice), dice.Next(1, 400) / 2m);
            var waits = Enumerable.Range(0, dice.Next(4)).Select(_ => AddingLaws.Wait(each, dice)).ToList();

            var due = Offices.Rule(Term.WorkingHours(hours), calendar).DueOf(received, waits)!.Moment;

            Assert.Equal(Duration.FromMinutes((long)(hours * 60)), calendar.Measure(received, due, waits));
        });

    [Fact]
    public void A_term_in_days_moves_by_the_days_waited_and_a_restart_forgets_what_was_before() =>
        Law.Holds(GeneratedCalendars.Any, each =>
        {
            var (dice, calendar) = (each.Dice(), each.Calendar);
            var (received, term) = (each.Moment(dice), Term.WorkingDays(CalendarCase.Days(dice)));
            var shift = Offices.Rule(term, calendar);
            var restart = shift with { Policy = SupplementPolicy.Restart };
            var (plain, wait) = (shift.DueOf(received)!.Moment, AddingLaws.Wait(each, dice));
            var isInTerm = wait.End > shift.StartOf(received) && wait.Start < plain;

            Assert.Equal(isInTerm ? restart.DueOf(wait.End)!.Moment : plain, restart.DueOf(received, wait)!.Moment);
            var moved = calendar.MeasureDays(plain, shift.DueOf(received, wait)!.Moment);
            var waited = isInTerm ? calendar.MeasureDays(Instant.Max(wait.Start, shift.StartOf(received)), wait.End) : 0;
            Assert.True(Math.Abs(moved - waited) < 1e-11m, $"moved by {moved}, waited {waited}");
        });

    [Fact]
    public void A_promise_is_never_outside_working_time_and_never_before_its_receipt() =>
        Law.Holds(GeneratedCalendars.Any, each =>
        {
            var (dice, calendar) = (each.Dice(), each.Calendar);
            var received = each.Moment(dice);
            foreach (var term in (Term[])[Term.SameDay, Term.CalendarDays(dice.Next(1, 60)), Term.WorkingHours(dice.Next(1, 99)), Term.WorkingDays(dice.Next(1, 30))])
            {
                var due = (Offices.Rule(term, calendar) with { CutOff = dice.Next(2) == 0 ? null : DueRule.UsualCutOff }).DueOf(received)!.Moment;

                Assert.True(due > received, $"{term}");
                Assert.Equal(Duration.FromNanoseconds(1), calendar.Measure(due - Duration.FromNanoseconds(1), due));
            }
        });

    [Fact]
    public void A_term_is_more_than_nothing_and_has_three_decimals()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.WorkingDays(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.WorkingHours(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.CalendarDays(3_661));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.WorkingDays(0.0005m));
        Assert.Equal("0.5 WorkingDay", Term.WorkingDays(0.5m).ToString());
    }

    private static Instant Local(string local) =>
        LocalDateTimePattern.ExtendedIso.Parse(local).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb[Calendar.Zone.Id]).ToInstant();
}
