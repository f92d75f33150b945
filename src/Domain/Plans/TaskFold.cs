using ParLive.Domain.Events;
using ParLive.Domain.Time;
using static ParLive.Domain.Plans.TaskEvent;

namespace ParLive.Domain.Plans;

/// <summary>From the events of a task to its facts.</summary>
public static class TaskFold
{
    /// <summary>The facts that a task's events come to, in whatever order they are given.</summary>
    public static TaskFacts Of(IEnumerable<UnitEvent> events, OfficeZone zone)
    {
        var standing = Takings.Standing<TaskEvent>(events);
        if (standing.Length == 0)
        {
            return new TaskFacts();
        }

        var assigned = Array.Find(standing, happened => happened is Assigned) as Assigned;
        var last = Array.FindLast(standing, happened => happened is Rescheduled) as Rescheduled;
        var life = new TaskLife(assigned, last?.Deadline ?? assigned?.Terms.Deadline ?? Deadline.None, zone);
        foreach (var happened in standing)
        {
            life.Take(happened);
        }

        return life.Facts(standing[0]);
    }
}
