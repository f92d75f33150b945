using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.Plans;

/// <summary>What a task's events come to: the same for any order in which they arrived.</summary>
public sealed record TaskFacts
{
    /// <summary>When the first thing happened to it; null if everything was taken back.</summary>
    public Instant? First { get; init; }

    /// <summary>The key of the lead unit, or of the unit that its first event names where nobody assigned it; null if everything was taken back.</summary>
    public string? Unit { get; init; }

    /// <summary>From when on the lead unit has it; null if nobody said so.</summary>
    public Instant? Assigned { get; init; }

    /// <summary>What the plan says of it; null if nobody assigned it.</summary>
    public TaskTerms? Terms { get; init; }

    /// <summary>The deadline that holds now; the first one stands in <see cref="Terms"/>.</summary>
    public Deadline Deadline { get; init; }

    /// <summary>When its deadline was moved.</summary>
    public IReadOnlyList<Instant> Rescheduled { get; init; } = [];

    /// <summary>When something of it was first reported to be done; never before <see cref="Assigned"/>. Null if nothing was.</summary>
    public Instant? Started { get; init; }

    /// <summary>How it stood, from its assignment on without a gap; empty if nobody assigned it.</summary>
    public IReadOnlyList<TaskSpell> Spells { get; init; } = [];

    /// <summary>What was reported, in order: each time the last word on every point.</summary>
    public IReadOnlyList<TaskReport> Reports { get; init; } = [];

    /// <summary>What asks for an explanation.</summary>
    public TaskIntegrity Flags { get; init; }

    /// <summary>What was reported of it up to the close of a minute; null if nothing was.</summary>
    public TaskReport? ReportAt(Tick at, OfficeZone zone) => Reports.LastOrDefault(report => zone.TickOf(report.Time) <= at);

    /// <summary>The spell in which it is at the close of a minute; null before its assignment.</summary>
    public TaskSpell? SpellAt(Tick at, OfficeZone zone)
    {
        for (var place = Spells.Count - 1; place >= 0; place--)
        {
            if (zone.TickOf(Spells[place].From) <= at)
            {
                return Spells[place];
            }
        }

        return null;
    }

    /// <summary>Where it stands at the close of a minute.</summary>
    public TaskState StateAt(Tick at, OfficeZone zone) => SpellAt(at, zone) switch
    {
        null => TaskState.NotAssigned,
        { Course: TaskCourse.Cancelled } => TaskState.Cancelled,
        { Course: TaskCourse.Done } spell => IsLate(spell, zone) ? TaskState.DoneLate : TaskState.DoneOnTime,
        _ when at >= Deadline.Lapse => TaskState.Overdue,
        _ when Deadline.IsRecurring => TaskState.Recurring,
        _ => Started is { } started && zone.TickOf(started) <= at ? TaskState.InProgress : TaskState.NotStarted,
    };

    /// <summary>Whether a spell in which it is done began after the deadline.</summary>
    public bool IsLate(TaskSpell done, OfficeZone zone) => Deadline.IsPast(zone.DateOf(done.From));
}
