using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Plans.TaskEvent;

namespace ParLive.Domain.Plans;

/// <summary>What is known of a task after some of its events, read in order.</summary>
/// <remarks>
/// What recurs throughout a period closes by itself with the last minute of it: as done where something of it was reported by then,
/// or all of its target where it has one. Where nothing was reported it falls overdue, because silence is no proof of work.
/// </remarks>
internal sealed class TaskLife(Assigned? assigned, Deadline deadline, OfficeZone zone)
{
    private static readonly Duration LongAfter = Duration.FromDays(31);
    private readonly List<TaskSpell> _spells = assigned is null ? [] : [new(TaskCourse.Open, assigned.Time, null)];
    private readonly List<TaskReport> _reports = [];
    private readonly List<Instant> _rescheduled = [];
    private readonly Instant? _close = deadline.IsRecurring ? zone.StartOf(deadline.Day.PlusDays(1)) : null;
    private TaskCourse _course;
    private Deadline _promised = assigned?.Terms.Deadline ?? Deadline.None;
    private Instant? _started;
    private bool _isClosed;
    private bool _closedDone;
    private TaskIntegrity _flags;

    private TaskReport? LastReport => _reports.Count == 0 ? null : _reports[^1];

    public void Take(TaskEvent happened)
    {
        if (happened.Time >= _close)
        {
            Close();
        }

        Flag(happened.Recorded is { } recorded && recorded - happened.Time > LongAfter, TaskIntegrity.RecordedLate);
        Flag(happened is not Assigned && happened.Time < assigned?.Time, TaskIntegrity.EventBeforeAssignment);
        Flag(_course == TaskCourse.Cancelled && happened is not (Reopened or Assigned), TaskIntegrity.EventAfterCancellation);
        switch (happened)
        {
            case Assigned again when !ReferenceEquals(again, assigned):
                Flag(holds: true, again.Terms == assigned!.Terms && again.Unit == assigned.Unit ? TaskIntegrity.AssignedAgain : TaskIntegrity.AssignedDifferently);
                break;
            case Rescheduled rescheduled:
                Reschedule(rescheduled);
                break;
            case ProgressReported progress:
                Report(progress);
                break;
            case Completed completed:
                Complete(completed);
                break;
            case Reopened:
                Flag(_course == TaskCourse.Open, TaskIntegrity.ReopenedOpen);
                Go(TaskCourse.Open, happened.Time);
                break;
            case Cancelled:
                Go(TaskCourse.Cancelled, happened.Time);
                break;
            default:
                break;
        }
    }

    public TaskFacts Facts(UnitEvent first)
    {
        Close();
        Flag(assigned is null, TaskIntegrity.NotAssigned);
        Flag(assigned is not null && deadline.IsPast(zone.DateOf(assigned.Time)), TaskIntegrity.DueBeforeAssignment);
        return new TaskFacts
        {
            First = first.Time,
            Unit = (assigned ?? first).Unit,
            Assigned = assigned?.Time,
            Terms = assigned?.Terms,
            Deadline = deadline,
            Rescheduled = _rescheduled,
            Started = _started is { } started ? Instant.Max(started, assigned?.Time ?? started) : null,
            Spells = _spells,
            Reports = _reports,
            Flags = _flags,
        };
    }

    private void Close()
    {
        if (_close is { } close && !_isClosed)
        {
            _isClosed = true;
            if (_course == TaskCourse.Open && WasCarriedOn)
            {
                _closedDone = true;
                Go(TaskCourse.Done, close - Duration.FromMinutes(1));
            }
        }
    }

    private bool WasCarriedOn => assigned?.Terms.Target is { } target
        ? LastReport?.Done >= target || LastReport?.BasisPoints == 10_000
        : LastReport?.SaysSomething == true;

    private void Reschedule(Rescheduled rescheduled)
    {
        Flag(holds: true, TaskIntegrity.DueMoved);
        Flag(_promised.IsPast(zone.DateOf(rescheduled.Time)), TaskIntegrity.DueMovedAfterExpiry);
        _promised = rescheduled.Deadline;
        _rescheduled.Add(rescheduled.Time);
    }

    private void Report(ProgressReported progress)
    {
        var before = LastReport;
        Flag(progress.BasisPoints < before?.BasisPoints || progress.Done < before?.Done, TaskIntegrity.ProgressFellBack);
        Flag(progress.Done > assigned?.Terms.Target, TaskIntegrity.MoreDoneThanSet);
        Add(new(progress.Time, progress.BasisPoints, progress.Done, progress.Evidence));
        if (LastReport!.SaysSomething)
        {
            _started ??= progress.Time;
        }
    }

    private void Complete(Completed completed)
    {
        Flag(_course == TaskCourse.Done && !_closedDone, TaskIntegrity.CompletedAgain);
        Flag(LastReport?.Done < assigned?.Terms.Target, TaskIntegrity.CompletedBelowTarget);
        Add(new(completed.Time, null, null, completed.Evidence));
        _started ??= completed.Time;
        if (_course == TaskCourse.Open)
        {
            Go(TaskCourse.Done, completed.Time);
        }
    }

    private void Add(TaskReport report) => _reports.Add(LastReport is not { } before
        ? report
        : new(report.Time, report.BasisPoints ?? before.BasisPoints, report.Done ?? before.Done, report.Evidence ?? before.Evidence));

    // Nothing counts before the assignment, and a spell never begins before the one that it follows.
    private void Go(TaskCourse course, Instant time)
    {
        (_closedDone, var was) = (_closedDone && course == TaskCourse.Done, _course);
        _course = course;
        if (_spells.Count == 0 || was == course)
        {
            return;
        }

        var at = Instant.Max(time, _spells[^1].From);
        _spells[^1] = _spells[^1] with { Until = at };
        if (_spells[^1].From == at)
        {
            _spells.RemoveAt(_spells.Count - 1);
        }

        if (_spells.Count > 0 && _spells[^1].Course == course)
        {
            _spells[^1] = _spells[^1] with { Until = null };
        }
        else
        {
            _spells.Add(new(course, at, null));
        }
    }

    private void Flag(bool holds, TaskIntegrity flag) => _flags |= holds ? flag : TaskIntegrity.None;
}
