using NodaTime;
using ParLive.Domain.Plans;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Tests.Plans.SomeTasks;

namespace ParLive.Domain.Tests.Plans;

/// <summary>Single tasks, from their assignment to their end.</summary>
public sealed class TaskLives
{
    private static readonly WorkingCalendar Calendar = UsualCalendars.Of(OfficeZone.Vietnam);
    private static readonly LocalDate LastOfJune = new(2024, 6, 30);

    [Fact]
    public void A_task_goes_from_not_started_to_in_progress_to_done()
    {
        var facts = Facts(Assigned(By(20)), Report(3, basisPoints: 0), Report(5, basisPoints: 4_000), Done(20));

        Assert.Equal(
            [TaskState.NotAssigned, TaskState.NotStarted, TaskState.NotStarted, TaskState.InProgress, TaskState.InProgress, TaskState.DoneOnTime],
            ((int[])[-1, 0, 3, 5, 19, 20]).Select(day => facts.StateOn(day)));
    }

    [Fact]
    public void It_falls_overdue_at_the_midnight_after_its_deadline_though_nothing_happens()
    {
        var facts = Facts(Assigned(By(10)), Done(12));

        Assert.Equal((TaskState.NotStarted, TaskState.Overdue, TaskState.DoneLate), (facts.StateOn(10), facts.StateOn(11), facts.StateOn(12)));
    }

    [Fact]
    public void Without_a_deadline_it_never_falls_overdue() =>
        Assert.Equal((TaskState.NotStarted, TaskState.DoneOnTime), (Facts(Assigned()).StateOn(9_000), Facts(Assigned(), Done(900)).StateOn(900)));

    [Fact]
    public void A_quarter_is_due_on_its_last_day()
    {
        var facts = Facts(Assigned(Deadline.TryParseQuarter("2024-Q2")!.Value));

        Assert.Equal((TaskState.NotStarted, TaskState.Overdue), (facts.StateOn(LastOfJune), facts.StateOn(LastOfJune.PlusDays(1))));
    }

    [Theory]
    [InlineData("2024-Q0")]
    [InlineData("2024-Q5")]
    [InlineData("2024Q2")]
    [InlineData("1989-Q2")]
    [InlineData("2100-Q2")]
    [InlineData("năm nay")]
    [InlineData("")]
    public void What_is_no_quarter_is_none(string text) =>
        Assert.Equal((null, null), (Deadline.TryParseQuarter(text), Deadline.TryParsePeriod(text)));

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData("2024-Q4", "2024-10-01", "2024-12-31")]
    public void What_recurs_has_a_period_and_closes_with_its_last_day(string text, string first, string last)
    {
        var deadline = Deadline.TryParsePeriod(text)!.Value;

        Assert.Equal((first, last, text), ($"{deadline.PeriodStart:uuuu-MM-dd}", $"{deadline.Day:uuuu-MM-dd}", $"{deadline}"));
        Assert.True(deadline.IsRecurring);
    }

    [Fact]
    public void What_recurs_and_was_reported_on_is_done_with_the_last_minute_of_its_period()
    {
        var facts = Facts(Assigned(Deadline.TryParsePeriod("2024-Q2")!.Value), Report(30, done: 2));
        var close = Tick.StartOf(OfficeZone.DayOf(LastOfJune)).Index + (24 * 60) - 1;

        Assert.Equal(TaskState.Recurring, facts.StateAt(new Tick(close - 1), OfficeZone.Vietnam));
        Assert.Equal(TaskState.DoneOnTime, facts.StateAt(new Tick(close), OfficeZone.Vietnam));
    }

    [Fact]
    public void What_recurs_and_of_which_nobody_said_anything_is_overdue_when_its_period_is_over()
    {
        var silent = Facts(Assigned(Deadline.TryParsePeriod("2024-Q2")!.Value), Report(30, basisPoints: 0));
        var spokenTooLate = Facts(Assigned(Deadline.TryParsePeriod("2024-Q2")!.Value), Report(130, done: 2));

        Assert.Equal((TaskState.Recurring, TaskState.Overdue), (silent.StateOn(LastOfJune), silent.StateOn(LastOfJune.PlusDays(1))));
        Assert.Equal(TaskState.Overdue, spokenTooLate.StateOn(200));
    }

    [Theory]
    [InlineData(14, TaskState.Overdue)]
    [InlineData(15, TaskState.DoneOnTime)]
    public void What_recurs_with_a_target_is_done_when_all_of_it_was_reached(int done, TaskState expected) =>
        Assert.Equal(expected, Facts(Assigned(Deadline.TryParsePeriod("2024")!.Value, target: 15), Report(30, done: done)).StateOn(new LocalDate(2025, 1, 1)));

    [Fact]
    public void Saying_in_January_that_what_recurred_is_done_changes_nothing()
    {
        var facts = Facts(Assigned(Deadline.TryParsePeriod("2024")!.Value), Report(30, done: 2), Done(310));

        Assert.Equal((TaskState.DoneOnTime, TaskIntegrity.None), (facts.StateOn(320), facts.Flags));
    }

    [Fact]
    public void What_happened_before_the_assignment_counts_from_it_on_and_is_flagged()
    {
        var facts = Facts(Done(-5), Assigned(By(10)));

        Assert.Equal((TaskState.NotAssigned, TaskState.DoneOnTime), (facts.StateOn(-1), facts.StateOn(0)));
        Assert.Equal(TaskIntegrity.EventBeforeAssignment, facts.Flags);
    }

    [Fact]
    public void What_nobody_assigned_counts_apart()
    {
        var facts = Facts(Done(3));

        Assert.Equal((TaskIntegrity.NotAssigned, Books.Unit), (facts.Flags, facts.Unit));
        Assert.Equal([new(OfficeZone.Vietnam.TickOf(Some.At(3)), Measures.AllMeasures.TasksFlagged, 1), new(OfficeZone.Vietnam.TickOf(Some.At(3)), Measures.AllMeasures.TasksNotAssigned, 1)], TaskContribution.Of(facts, Calendar));
    }

    [Fact]
    public void Reopened_it_is_open_again_and_done_when_it_is_completed_again()
    {
        var facts = Facts(Assigned(By(20)), Done(10), Again(15), Done(25));

        Assert.Equal(
            [TaskState.DoneOnTime, TaskState.InProgress, TaskState.Overdue, TaskState.DoneLate],
            ((int[])[10, 15, 21, 25]).Select(day => facts.StateOn(day)));
        Assert.Equal(TaskIntegrity.None, facts.Flags);
    }

    [Fact]
    public void A_moved_deadline_holds_and_the_first_one_stays_known()
    {
        var facts = Facts(Assigned(By(10)), Moved(12, By(30)), Done(25));

        Assert.Equal((By(10), By(30), TaskState.DoneOnTime), (facts.Terms!.Deadline, facts.Deadline, facts.StateOn(25)));
        Assert.Equal(TaskIntegrity.DueMoved | TaskIntegrity.DueMovedAfterExpiry, facts.Flags);
    }

    [Fact]
    public void Cancelled_it_is_no_part_of_the_plan_until_it_is_reopened()
    {
        var facts = Facts(Assigned(By(10)), Off(3), Done(4), Again(6), Done(8));

        Assert.Equal([TaskState.Cancelled, TaskState.Cancelled, TaskState.InProgress, TaskState.DoneOnTime], ((int[])[3, 5, 6, 8]).Select(day => facts.StateOn(day)));
        Assert.Equal(TaskIntegrity.EventAfterCancellation, facts.Flags);
    }

    [Fact]
    public void Assigned_twice_the_first_counts_and_other_words_are_told_apart()
    {
        var same = Facts(Assigned(By(10)), Assigned(By(10), day: 1, id: "again"));
        var other = Facts(Assigned(By(10)), Assigned(By(10), day: 1, id: "again", content: "Tuyên truyền"));

        Assert.Equal((TaskIntegrity.AssignedAgain, TaskIntegrity.AssignedDifferently), (same.Flags, other.Flags));
        Assert.Equal("Ban hành kế hoạch", other.Terms!.Content);
    }

    [Fact]
    public void Reports_that_cannot_be_are_kept_and_flagged()
    {
        Assert.Equal(TaskIntegrity.MoreDoneThanSet, Facts(Assigned(target: 15), Report(3, done: 16)).Flags);
        Assert.Equal(TaskIntegrity.ProgressFellBack, Facts(Assigned(), Report(3, basisPoints: 5_000), Report(4, basisPoints: 4_000)).Flags);
        Assert.Equal(TaskIntegrity.CompletedBelowTarget, Facts(Assigned(target: 15), Report(3, done: 14), Done(4)).Flags);
        Assert.Equal(TaskIntegrity.CompletedAgain, Facts(Assigned(), Done(3), Done(4)).Flags);
        Assert.Equal(TaskIntegrity.ReopenedOpen, Facts(Assigned(), Again(3)).Flags);
        Assert.Equal(TaskIntegrity.DueMoved | TaskIntegrity.DueBeforeAssignment, Facts(Assigned(By(5)), Moved(3, By(-1))).Flags);
        Assert.Equal(TaskIntegrity.RecordedLate, Facts(Assigned(), Done(3) with { Recorded = Some.At(35) }).Flags);
    }

    [Fact]
    public void A_later_report_keeps_what_an_earlier_one_said_beside()
    {
        var facts = Facts(Assigned(target: 15), Report(3, done: 4, evidence: "12/BC"), Report(5, basisPoints: 3_000));

        Assert.Equal(new TaskReport(Some.At(5), 3_000, 4, "12/BC"), facts.ReportAt(Tick.CloseOf(OfficeZone.DayOf(Some.MondayDate) + 5), OfficeZone.Vietnam));
        Assert.Equal(new TaskReport(Some.At(3), null, 4, "12/BC"), facts.ReportAt(Tick.CloseOf(OfficeZone.DayOf(Some.MondayDate) + 4), OfficeZone.Vietnam));
        Assert.Null(facts.ReportAt(Tick.CloseOf(OfficeZone.DayOf(Some.MondayDate)), OfficeZone.Vietnam));
    }

    [Fact]
    public void Half_of_the_working_days_expect_half_of_a_task()
    {
        // Assigned on a Monday, due on the Friday of the week after: nine working days.
        var steps = ExpectedWork.Steps(Some.MondayDate, By(11), Calendar);

        Assert.Equal([11, 11, 11, 11, 12, 11, 11, 11, 11], steps.Select(step => step.More));
        Assert.Equal([2, 3, 4, 5, 8, 9, 10, 11, 12], steps.Select(step => step.At.Day - OfficeZone.DayOf(Some.MondayDate)));
        Assert.Empty(ExpectedWork.Steps(Some.MondayDate, Deadline.None, Calendar));
        Assert.Equal([(Tick.StartOf(OfficeZone.DayOf(Some.MondayDate) + 1), 100)], ExpectedWork.Steps(Some.MondayDate, By(0), Calendar));
        // Over 30 April 2024 the Monday before is off too, and the Saturday after it is worked: three days are left of that week.
        Assert.Equal([33, 34, 33], ExpectedWork.Steps(new(2024, 4, 26), Deadline.On(new(2024, 5, 4)), Calendar).Select(step => step.More));
        Assert.InRange(ExpectedWork.Steps(Some.MondayDate, By(3_000), Calendar).Count, 1, 100);
    }

    [Fact]
    public void Areas_are_known_by_their_words_and_in_Vietnamese_and_others_stay_as_they_are() =>
        Assert.Equal(
            ["institutions", "institutions", "Du lịch"],
            ((string[])["Institutions", "Cải cách thể chế", "Du lịch"]).Select(ReformAreas.WordOf).ToArray());

    [Fact]
    public void Units_together_are_the_same_in_any_order()
    {
        Assert.Equal(UnitList.Of("b", "a"), UnitList.Of("a", "b", "a"));
        Assert.Equal(["a", "b"], UnitList.Of("b", "a").Keys);
        Assert.Equal(default, UnitList.Of());
    }
}
