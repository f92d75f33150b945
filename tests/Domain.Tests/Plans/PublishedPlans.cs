using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Plans;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Measures.AllMeasures;
using static ParLive.Domain.Plans.TaskEvent;

namespace ParLive.Domain.Tests.Plans;

/// <summary>Official completion figures, from the events of each task, with the definition and the rounding that they follow.</summary>
public sealed class PublishedPlans
{
    private static readonly OfficeZone Zone = OfficeZone.Vietnam;
    private static readonly LocalDate Start = new(2024, 1, 15);
    private static readonly Deadline YearEnd = Deadline.On(new(2024, 12, 31));

    [Fact]
    public void Can_Tho_had_done_18_of_35_tasks_by_the_middle_of_2024()
    {
        var counts = CountsOf(new(2024, 6, 30), (18, YearEnd, new(2024, 6, 20)), (17, YearEnd, null));

        Assert.Equal((35, 18), (counts[TasksSet], counts[TasksDone]));
        Assert.Equal("51.43", TextOf(TaskRates.DoneShareOfAll, counts));
    }

    [Fact]
    public void Long_Xuyen_had_done_54_of_59_tasks_and_five_recur()
    {
        var counts = CountsOf(
            new(2024, 9, 20), (54, Deadline.TryParseQuarter("2024-Q3")!.Value, new(2024, 9, 10)), (5, Deadline.TryParsePeriod("2024")!.Value, null));

        Assert.Equal((59, 54, 5), (counts[TasksSet], counts[TasksDone], counts[TasksRecurring]));
        Assert.Equal("91.5", TextOf(TaskRates.DoneShareOfAllInTenths, counts));
    }

    [Fact]
    public void The_Government_Offices_table_is_two_definitions_with_two_roundings()
    {
        LocalDate day = new(2024, 10, 15);
        var counts = CountsOf(
            day,
            (14_068, Deadline.On(new(2024, 9, 30)), new(2024, 9, 30)), (1_983, Deadline.On(new(2024, 9, 29)), new(2024, 9, 30)),
            (5_640, Deadline.On(day), null), (223, Deadline.On(day.PlusDays(-1)), null));

        Assert.Equal(
            (21_914, 16_051, 14_068, 1_983, 5_863, 223),
            (counts[TasksSet], counts[TasksDone], counts[TasksDoneOnTime], counts[TasksDoneLate], counts[TasksOpen], counts[TasksOverdue]));
        Assert.Equal(("98.62", "73.25"), (TextOf(TaskRates.DoneShareOfDoneAndOverdue, counts), TextOf(TaskRates.DoneShareOfAll, counts)));
        // Each figure by the other's rounding would be another.
        Assert.Equal(98.63m, TaskRates.DoneShareOfDoneAndOverdue.Of(counts).Percent(Rounding.HalfUp(2)));
        Assert.Equal(73.24m, TaskRates.DoneShareOfAll.Of(counts).Percent(Rounding.Truncated(2)));
    }

    [Fact]
    public void What_is_due_by_the_calendar_is_a_definition_of_its_own()
    {
        var counts = CountsOf(new(2024, 6, 30), (6, YearEnd, new(2024, 6, 20)), (3, Deadline.On(new(2024, 6, 1)), new(2024, 5, 1)), (1, Deadline.On(new(2024, 6, 29)), null));

        Assert.Equal(("90.00", "75.00"), (TextOf(TaskRates.DoneShareOfDoneAndOverdue, counts), TextOf(TaskRates.DoneShareOfDue, counts)));
    }

    private static string TextOf(RateDefinition definition, Counts counts) => definition.TextOf(definition.Of(counts));

    // Some tasks of each kind: how many, until when, and the day on which they are done.
    private static Counts CountsOf(LocalDate asOf, params (int Count, Deadline Deadline, LocalDate? Done)[] kinds)
    {
        var ledger = new Ledger(UsualCalendars.Of(Zone));
        foreach (var (kind, (count, deadline, done)) in kinds.Index())
        {
            for (var number = 0; number < count; number++)
            {
                var name = Matter.NameOf(MatterKind.Task, $"{kind}.{number}");
                ledger.Load(name, new Assigned(Some.Id("assigned"), Some.Source, Books.Unit, MorningOf(Start), new(new("KH CCHC 2024"), "Nhiệm vụ") { Deadline = deadline }));
                if (done is { } day)
                {
                    ledger.Load(name, new Completed(Some.Id("done"), Some.Source, Books.Unit, MorningOf(day), null));
                }
            }
        }

        var timeline = new Timelines.Timeline();
        timeline.Add(ledger.Contributions().Entries);
        var at = Tick.CloseOf(OfficeZone.DayOf(asOf));
        return Counts.Of(timeline, at, Tick.First, new Tick(at.Index + 1));
    }

    private static Instant MorningOf(LocalDate day) => Zone.StartOf(day) + Duration.FromHours(8);
}
