using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Plans;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Tests.Plans;

/// <summary>What holds for every history of tasks and inspections.</summary>
public sealed class TaskLaws
{
    [Fact]
    public void Any_order_and_any_repetition_of_a_history_ends_in_one_state() =>
        Law.Holds(GeneratedPlans.History, Generated.Smaller, history =>
        {
            var dice = history.Dice();
            var plain = Books.Of(history);
            var again = history.Events.Concat(history.Events.Where(_ => dice.Next(2) == 0)).ToArray();
            dice.Shuffle(again);

            var other = Books.Of(history.Zone, again);

            Assert.Equal(BookDigest.Of(plain), BookDigest.Of(other));
            Assert.Equal(plain.RollUp.Total.Entries, other.RollUp.Total.Entries);
            Assert.Equal(history.Events.Count, other.Ledger.Events);
            foreach (var name in history.Numbers)
            {
                Assert.Equal(plain.Ledger.HomeOf(name), other.Ledger.HomeOf(name));
                Assert.Equivalent(plain.Ledger.TaskOf(name), other.Ledger.TaskOf(name), strict: true);
                Assert.Equivalent(plain.Ledger.InspectionOf(name), other.Ledger.InspectionOf(name), strict: true);
            }
        });

    [Fact]
    public void Changes_event_by_event_add_up_to_counting_anew() =>
        Law.Holds(GeneratedPlans.History, Generated.Smaller, history =>
        {
            var ledger = new Ledger(UsualCalendars.Of(history.Zone));
            var changes = new TimelineDelta();
            foreach (var (name, happened) in history.Events)
            {
                var delta = new TimelineDelta();
                ledger.Apply(name, happened, delta);
                changes.Add(delta.Entries);
            }

            Assert.Equal(Books.Sorted(ledger.Contributions().Entries), Books.Sorted(changes.Entries));
            Assert.Equal(ledger.Contributions().Checksum, changes.Checksum);
        });

    [Fact]
    public void Taking_every_event_back_leaves_nothing() =>
        Law.Holds(GeneratedPlans.History, Generated.Smaller, history =>
        {
            var plain = history.Events.Where(line => line.Event is not Voided).ToList();
            var back = plain.Select((line, place) => new BookEntry.Happened(line.Number, new Voided(
                EventId.Of(line.Event.Source, $"back {place}"), line.Event.Source, line.Event.Unit, line.Event.Time, line.Event.Matter, line.Event.Id, null)));

            var book = Books.Of(history.Zone, plain.Concat(back));

            Assert.True(book.RollUp.Total.IsZero);
            Assert.Equal(default, book.RollUp.Total.Checksum);
        });

    [Fact]
    public void Every_level_as_of_a_moment_is_that_of_a_plain_count() =>
        Law.Holds(GeneratedPlans.Standing, Generated.Smaller, history =>
        {
            var (timeline, plain) = (Books.TimelineOf(history), new PlainTasks(history));
            foreach (var at in MomentsOf(history, timeline))
            {
                foreach (var measure in AllMeasures.All.Where(measure => measure is { Matter: MatterKind.Task, Kind: MeasureKind.Level }))
                {
                    Assert.True(
                        plain.Level(measure, at) == timeline.Level(measure, at),
                        $"{measure} on {OfficeZone.DateOf(at)} + {at.Minute} min: counted {plain.Level(measure, at)}, said {timeline.Level(measure, at)}");
                }

                Assert.Equal(plain.Rescheduled(Tick.First, at), timeline.Sum(TasksRescheduled, Tick.First, at));
            }
        });

    [Fact]
    public void Every_task_that_is_set_stands_in_exactly_one_place_at_every_moment() =>
        Law.Holds(GeneratedPlans.History, Generated.Smaller, history =>
        {
            var timeline = Books.TimelineOf(history);
            foreach (var at in MomentsOf(history, timeline))
            {
                var counts = Counts.Of(timeline, at, Tick.First, new Tick(at.Index + 1));
                Assert.Equal(counts[TasksSet], counts[TasksDone] + counts[TasksOpen]);
                Assert.Equal(counts[TasksDone], counts[TasksDoneOnTime] + counts[TasksDoneLate]);
                Assert.Equal(counts[TasksOpen], counts[TasksNotStarted] + counts[TasksInProgress] + counts[TasksRecurring] + counts[TasksOverdue]);
                Assert.InRange(counts[TasksOverdue], 0, counts[TasksDue]);
                Assert.InRange(counts[TasksDue], 0, counts[TasksSet]);
                Assert.InRange(counts[TasksExpected], ExpectedWork.Whole * counts[TasksDue], ExpectedWork.Whole * counts[TasksSet]);
                Assert.InRange(counts[TasksWeightDone], 0, counts[TasksWeight]);
                Assert.All(AllMeasures.All, measure => Assert.True(counts[measure] >= 0, measure.Name));
            }
        });

    [Fact]
    public void The_state_of_each_task_is_the_one_in_which_it_is_counted() =>
        Law.Holds(GeneratedPlans.History, Generated.Smaller, history =>
        {
            var (ledger, timeline) = (Books.LedgerOf(history), Books.TimelineOf(history));
            foreach (var at in MomentsOf(history, timeline))
            {
                var states = ledger.NamesOf(MatterKind.Task).Select(name => ledger.TaskOf(name).StateAt(at, history.Zone)).ToList();
                Assert.Equal(
                    states.Where(state => state != TaskState.NotAssigned).GroupBy(state => state).ToDictionary(group => MeasureOf(group.Key), group => group.LongCount()),
                    ((Measure[])[TasksNotStarted, TasksInProgress, TasksRecurring, TasksOverdue, TasksDoneOnTime, TasksDoneLate, TasksCancelled])
                        .Select(measure => (measure, Level: timeline.Level(measure, at))).Where(pair => pair.Level > 0).ToDictionary(pair => pair.measure, pair => pair.Level));
            }
        });

    [Fact]
    public void Every_event_and_every_record_reads_as_it_was_written() =>
        Law.Holds(GeneratedPlans.Event, happened =>
        {
            var line = new BookEntry.Happened(Matter.NameOf(happened.Matter, "KH 1/1"), happened);
            var (_, entries) = BookEncoding.Decode(BookEncoding.Encode(5, [line]), new Packing.TextPool());

            Assert.Equal([line], entries);
        });

    // The minutes at which something but the slow growth of what is expected changes, with their neighbours; a few others.
    private static IEnumerable<Tick> MomentsOf(History history, Timeline timeline)
    {
        var dice = history.Dice();
        var steps = timeline.Entries.Where(entry => entry.Measure != TasksExpected).Select(entry => entry.At).Distinct().ToArray();
        var others = Books.TicksAround(timeline).ToArray();
        dice.Shuffle(steps);
        dice.Shuffle(others);
        return steps.SelectMany(tick => (Tick[])[new(tick.Index - 1), tick]).Take(24).Concat(others.Take(8))
            .Where(tick => history.Zone.TickOf(history.Zone.MomentOf(tick)) == tick);
    }

    private static Measure MeasureOf(TaskState state) => state switch
    {
        TaskState.NotStarted => TasksNotStarted,
        TaskState.InProgress => TasksInProgress,
        TaskState.Recurring => TasksRecurring,
        TaskState.Overdue => TasksOverdue,
        TaskState.DoneOnTime => TasksDoneOnTime,
        TaskState.DoneLate => TasksDoneLate,
        _ => TasksCancelled,
    };
}
