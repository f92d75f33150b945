using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Plans;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Measures.AllMeasures;
using static ParLive.Domain.Plans.TaskEvent;

namespace ParLive.Domain.Tests.Plans;

/// <summary>Goes through the events of each task up to a moment, as a clerk with a calendar would: knows nothing of folds and contributions.</summary>
internal sealed class PlainTasks(History history)
{
    private readonly OfficeZone _zone = history.Zone;
    private readonly DateTimeZone _days = DateTimeZoneProviders.Tzdb[history.Zone.Id];
    private readonly List<List<TaskEvent>> _tasks =
    [
        .. history.Events.Where(line => line.Event is TaskEvent)
            .GroupBy(line => line.Number, line => (TaskEvent)line.Event, StringComparer.Ordinal)
            .Select(events => events.Order(Comparer<TaskEvent>.Create(UnitEvent.InOrder)).ToList()),
    ];

    /// <summary>The amount of a level at the close of a minute.</summary>
    public long Level(Measure measure, Tick at)
    {
        var closed = Instant.Min(_zone.MomentOf(at) + Duration.FromMinutes(1), _zone.StartOf(OfficeZone.DateOf(at.Day + 1)));
        return _tasks.Sum(task => AmountOf(measure, task, closed));
    }

    /// <summary>How many deadlines were moved from the beginning of one minute until that of another.</summary>
    public long Rescheduled(Tick from, Tick to) => _tasks.Where(task => task.Exists(happened => happened is Assigned)).Sum(task => task.Count(
        happened => happened is Rescheduled && happened.Time >= _zone.MomentOf(from) && happened.Time < _zone.MomentOf(to)));

    private long AmountOf(Measure measure, List<TaskEvent> task, Instant closed)
    {
        var isFlagged = TaskFold.Of(task, _zone).Flags != TaskIntegrity.None;
        if (task.OfType<Assigned>().FirstOrDefault() is not { } assigned)
        {
            return (measure == TasksNotAssigned || (measure == TasksFlagged && isFlagged)) && task[0].Time < closed ? 1 : 0;
        }

        if (assigned.Time >= closed)
        {
            return 0;
        }

        var (deadline, today) = (task.OfType<Rescheduled>().LastOrDefault()?.Deadline ?? assigned.Terms.Deadline, DateOf(closed - Duration.Epsilon));
        var (state, started) = Walk(task, assigned, deadline, closed);
        var isCancelled = state == TaskState.Cancelled;
        var past = deadline.Kind != DeadlineKind.None && today > deadline.Day;
        var isDone = state is TaskState.DoneOnTime or TaskState.DoneLate;
        var isOpen = !isDone && !isCancelled;
        var holds = (measure == TasksFlagged && isFlagged)
            || (measure == TasksCancelled && isCancelled)
            || (measure == TasksSet && !isCancelled)
            || (measure == TasksDue && !isCancelled && past)
            || (measure == TasksDone && isDone)
            || (measure == TasksDoneOnTime && state == TaskState.DoneOnTime)
            || (measure == TasksDoneLate && state == TaskState.DoneLate)
            || (measure == TasksOpen && isOpen)
            || (measure == TasksOverdue && isOpen && past)
            || (measure == TasksRecurring && isOpen && !past && deadline.IsRecurring)
            || (measure == TasksInProgress && isOpen && !past && !deadline.IsRecurring && started)
            || (measure == TasksNotStarted && isOpen && !past && !deadline.IsRecurring && !started);
        return measure == TasksExpected ? isCancelled ? 0 : Expected(DateOf(assigned.Time), deadline, today)
            : (measure == TasksWeight && !isCancelled) || (measure == TasksWeightDone && isDone) ? assigned.Terms.Weight
            : holds ? 1 : 0;
    }

    // Everything that had happened by then, each at its time or at the assignment, whichever is later.
    private (TaskState State, bool Started) Walk(List<TaskEvent> task, Assigned assigned, Deadline deadline, Instant closed)
    {
        var (state, started, carriedOn, number, share) = (TaskState.NotStarted, false, false, 0, 0);
        var over = deadline.IsRecurring ? _zone.StartOf(deadline.Day.PlusDays(1)) : Instant.MaxValue;
        var close = over;
        foreach (var happened in task.TakeWhile(happened => Later(happened.Time, assigned.Time) < closed))
        {
            if (happened.Time >= close)
            {
                Close();
            }

            switch (happened)
            {
                case ProgressReported report:
                    (number, share) = (report.Done ?? number, report.BasisPoints ?? share);
                    carriedOn = assigned.Terms.Target is { } target ? number >= target || share == 10_000 : number > 0 || share > 0;
                    started |= number > 0 || share > 0;
                    break;
                case Completed:
                    started = true;
                    state = state == TaskState.NotStarted ? DoneAt(Later(happened.Time, assigned.Time)) : state;
                    break;
                case Reopened:
                    state = TaskState.NotStarted;
                    break;
                case Cancelled:
                    state = TaskState.Cancelled;
                    break;
                default:
                    break;
            }
        }

        if (close != Instant.MaxValue && Later(close - Duration.FromMinutes(1), assigned.Time) < closed)
        {
            Close();
        }

        return (state, started);

        void Close()
        {
            state = state == TaskState.NotStarted && carriedOn ? DoneAt(Later(close - Duration.FromMinutes(1), assigned.Time)) : state;
            close = Instant.MaxValue;
        }

        TaskState DoneAt(Instant moment) =>
            deadline.Kind != DeadlineKind.None && DateOf(moment) > deadline.Day ? TaskState.DoneLate : TaskState.DoneOnTime;
    }

    private long Expected(LocalDate assigned, Deadline deadline, LocalDate today)
    {
        if (deadline.Kind == DeadlineKind.None)
        {
            return 0;
        }

        var first = assigned.PlusDays(1);
        first = deadline.Kind switch
        {
            DeadlineKind.RecurringInYear => LocalDate.Max(first, new LocalDate(deadline.Day.Year, 1, 1)),
            DeadlineKind.RecurringInQuarter => LocalDate.Max(first, deadline.Day.PlusDays(1).PlusMonths(-3)),
            _ => first,
        };
        var total = Days(first, deadline.Day);
        var passed = Days(first, LocalDate.Min(deadline.Day, today.PlusDays(-1)));
        return today > deadline.Day ? 100 : total == 0 ? 0 : (long)Math.Round(100m * passed / total, MidpointRounding.AwayFromZero);
    }

    private int Days(LocalDate first, LocalDate last) => first > last ? 0 : Enumerable.Range(0, Period.DaysBetween(first, last) + 1)
        .Count(day => UsualCalendars.Of(_zone).IsWorkingDay(first.PlusDays(day)));

    private LocalDate DateOf(Instant moment) => moment.InZone(_days).Date;

    private static Instant Later(Instant left, Instant right) => left > right ? left : right;
}
