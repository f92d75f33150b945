using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Plans;

/// <summary>What a task adds to the numbers of its lead unit: a pure function of its facts.</summary>
/// <remarks>Nearly all of it are levels, so that "18 of 35 tasks done" holds as of any moment.</remarks>
public static class TaskContribution
{
    /// <summary>The entries of a task, some of which may lie in the future.</summary>
    public static IReadOnlyList<Entry> Of(TaskFacts facts, WorkingCalendar calendar)
    {
        var entries = new List<Entry>(24);
        AddTo(entries, facts, calendar);
        return entries;
    }

    /// <summary>Adds the entries of a task to a list that is used again and again.</summary>
    internal static void AddTo(List<Entry> entries, TaskFacts facts, WorkingCalendar calendar)
    {
        var zone = calendar.Zone;
        if (facts.First is not { } first)
        {
            return;
        }

        var start = zone.TickOf(facts.Assigned ?? first);
        if (facts.Flags != TaskIntegrity.None)
        {
            entries.Add(new(start, TasksFlagged, 1));
        }

        if (facts.Terms is not { } terms)
        {
            entries.Add(new(start, TasksNotAssigned, 1));
            return;
        }

        var steps = ExpectedWork.Steps(OfficeZone.DateOf(start), facts.Deadline, calendar);
        foreach (var spell in facts.Spells)
        {
            var stretch = new Stretch(zone.TickOf(spell.From), spell.Until is { } until ? zone.TickOf(until) : null);
            if (spell.Course == TaskCourse.Cancelled)
            {
                stretch.AddTo(entries, TasksCancelled);
                continue;
            }

            stretch.AddTo(entries, TasksSet);
            stretch.AddTo(entries, TasksWeight, terms.Weight);
            stretch.After(facts.Deadline.Lapse).AddTo(entries, TasksDue);
            AddExpected(entries, stretch, steps);
            AddSpell(entries, facts, (spell, stretch), zone);
        }

        foreach (var moment in facts.Rescheduled)
        {
            entries.Add(new(zone.TickOf(moment), TasksRescheduled, 1));
        }
    }

    private static void AddSpell(List<Entry> entries, TaskFacts facts, (TaskSpell Spell, Stretch Stretch) part, OfficeZone zone)
    {
        var (spell, stretch) = part;
        if (spell.Course == TaskCourse.Done)
        {
            stretch.AddTo(entries, TasksDone);
            stretch.AddTo(entries, facts.IsLate(spell, zone) ? TasksDoneLate : TasksDoneOnTime);
            stretch.AddTo(entries, TasksWeightDone, facts.Terms!.Weight);
            return;
        }

        var inTerm = stretch.Before(facts.Deadline.Lapse);
        stretch.AddTo(entries, TasksOpen);
        stretch.After(facts.Deadline.Lapse).AddTo(entries, TasksOverdue);
        if (facts.Deadline.IsRecurring)
        {
            inTerm.AddTo(entries, TasksRecurring);
            return;
        }

        var started = facts.Started is { } moment ? zone.TickOf(moment) : (Tick?)null;
        inTerm.Before(started).AddTo(entries, TasksNotStarted);
        inTerm.After(started).AddTo(entries, TasksInProgress);
    }

    // What was expected when the spell begins, each step within it, and all of that away again where it ends.
    private static void AddExpected(List<Entry> entries, Stretch stretch, IReadOnlyList<(Tick At, int More)> steps)
    {
        foreach (var (at, more) in steps)
        {
            stretch.After(at).AddTo(entries, TasksExpected, more);
        }
    }
}
