using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Plans;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>The tasks behind a figure: those of a unit, and those of the units below it.</summary>
internal sealed class TaskRows(TaskQuestion question, (Measure Measure, Tick At, Tick From, Tick To) range)
{
    private readonly TaskSums _all = new((range.At, range.From, range.To));
    private readonly TaskSums _areas = new((range.At, range.From, range.To));
    private readonly TaskSums _plans = new((range.At, range.From, range.To));
    private readonly List<TaskRow> _rows = [];
    private long _total;
    private long _without;

    /// <summary>Adds a unit's own tasks.</summary>
    public void Add(string unit, Ledger ledger)
    {
        _without += question.Area is null && question.Plan is null ? DossierRows.WithoutDossiers(ledger, range) : 0;
        foreach (var name in ledger.NamesOf(MatterKind.Task))
        {
            var facts = ledger.TaskOf(name);
            var (area, plan) = (facts.Terms?.Area ?? "", facts.Terms is { } terms ? TaskWords.Of(terms.Plan) : "");
            if (facts.First is null || !IsAsked(area, plan, facts))
            {
                continue;
            }

            var entries = TaskContribution.Of(facts, ledger.Calendar);
            _all.Add("", entries);
            _areas.Add(area, entries);
            _plans.Add(plan, entries);
            if (DossierRows.AmountIn(entries, range) is var amount and not 0)
            {
                _total += amount;
                _rows.Add(RowOf(unit, name, (facts, entries), ledger) with { Area = area, Plan = plan });
            }
        }
    }

    /// <summary>Adds what a unit below answered.</summary>
    public void Add(TaskPage page)
    {
        _total += page.Total - page.WithoutTasks;
        _without += page.WithoutTasks;
        _rows.AddRange(page.Rows);
        _all.Add([page.All]);
        _areas.Add(page.Areas);
        _plans.Add(page.Plans);
    }

    /// <summary>The page that was asked for.</summary>
    public TaskPage Page(DateTimeOffset asOf)
    {
        _rows.Sort(WorstFirst);
        return new TaskPage(
            asOf, question.Measure, _total + _without, _without, [.. _rows.Skip(question.Skip).Take(question.Take)], _all[""], _areas.Groups, _plans.Groups);
    }

    private bool IsAsked(string area, string plan, TaskFacts facts) =>
        (question.Area is null || question.Area == area) && (question.Plan is null || question.Plan == plan || question.Plan == facts.Terms?.Plan.Number);

    private static int WorstFirst(TaskRow left, TaskRow right)
    {
        var byLateness = right.DaysLate.CompareTo(left.DaysLate);
        var byDue = byLateness != 0 ? byLateness : (left.Due ?? DateOnly.MaxValue).CompareTo(right.Due ?? DateOnly.MaxValue);
        var byUnit = byDue != 0 ? byDue : string.CompareOrdinal(left.Unit, right.Unit);
        return byUnit != 0 ? byUnit : string.CompareOrdinal(left.Number, right.Number);
    }

    private TaskRow RowOf(string unit, string name, (TaskFacts Facts, IReadOnlyList<Entry> Entries) task, Ledger ledger)
    {
        var (facts, zone) = (task.Facts, ledger.Zone);
        var (terms, report, deadline) = (facts.Terms, facts.ReportAt(range.At, zone), facts.Deadline);
        var done = facts.SpellAt(range.At, zone) is { Course: TaskCourse.Done } spell ? spell.From : (Instant?)null;
        var state = facts.StateAt(range.At, zone);
        var end = done is { } ended ? zone.DateOf(ended) : OfficeZone.DateOf(range.At);
        return new TaskRow
        {
            Unit = unit,
            Number = Matter.NumberOf(name),
            Plan = "",
            Code = terms?.Code ?? "",
            Area = "",
            Content = terms?.Content ?? "",
            Product = terms?.Product ?? "",
            Coordinating = terms?.Coordinating.Keys ?? [],
            State = TaskWords.Of(state),
            Assigned = Local(zone, facts.Assigned),
            FirstDue = DayOf(terms?.Deadline ?? Deadline.None),
            Due = DayOf(deadline),
            Deadline = deadline.ToString(),
            Recurring = deadline.IsRecurring,
            Completed = Local(zone, done),
            DaysLate = state is TaskState.Overdue or TaskState.DoneLate ? Period.DaysBetween(deadline.Day, end) : 0,
            Percent = report?.BasisPoints / 100m,
            ExpectedPercent = (int)DossierRows.AmountIn(task.Entries, range with { Measure = AllMeasures.TasksExpected }),
            Done = report?.Done,
            Quantity = terms?.Target,
            QuantityUnit = terms?.TargetUnit ?? "",
            Weight = (terms?.Weight ?? 0) / 100m,
            Evidence = report?.Evidence ?? "",
            Flags = TaskWords.Of(facts.Flags),
            Events = ledger.EventsOf(name).Count,
        };
    }

    private static DateOnly? DayOf(Deadline deadline) => deadline.Kind == DeadlineKind.None ? null : deadline.Day.ToDateOnly();

    private static DateTimeOffset? Local(OfficeZone zone, Instant? moment) => moment is { } known ? zone.Local(known) : null;
}
