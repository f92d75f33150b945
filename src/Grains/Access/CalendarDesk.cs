using Orleans;
using ParLive.Domain.Procedures;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts;
using ParLive.Grains.Rules;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Brings calendars to the register of rules, units onto them, and promises after them.</summary>
internal sealed class CalendarDesk(IClusterClient grains, Maps maps, Readiness readiness) : ICalendars
{
    private const int AtOnce = 64;

    public IReadOnlyList<EnteredCalendar> All
    {
        get
        {
            var rules = maps.Rules.Current;
            var units = rules.CalendarsOfUnits.ToLookup(line => line.Calendar, line => line.Unit.ToString(), StringComparer.Ordinal);
            return
            [
                .. rules.Texts.OrderBy(text => text.Id, StringComparer.Ordinal).ThenBy(text => text.Number)
                    .Select(text => new EnteredCalendar(text.Id, text.Number, [.. units[text.Id].Distinct(StringComparer.Ordinal)], text.Text)),
            ];
        }
    }

    public async Task<CalendarReport> Preview(CalendarEntry calendar, CancellationToken cancellationToken)
    {
        var (report, entry, concerned) = await Look(calendar, cancellationToken);
        return entry is null ? report : report with { Promises = PromiseReport.Of(await Asked(concerned, unit => unit.Promises(entry), cancellationToken), isApplied: false) };
    }

    public async Task<CalendarReport> Enter(CalendarEntry calendar, CancellationToken cancellationToken)
    {
        var (report, entry, concerned) = await Look(calendar, cancellationToken);
        if (entry is null)
        {
            return report;
        }

        var receipt = await grains.GetGrain<IRuleGrain>(IRuleGrain.Key).Add(new RuleBatch([], entry));
        if (receipt.Problems.Count > 0)
        {
            // Somebody else entered another between the look and the leap.
            return report with { Problems = [.. receipt.Problems.Select(sentence => new RowProblem(0, sentence))] };
        }

        await maps.Rules.Refresh();
        // Elapsed time is told by the newest calendar: the units count everything again by it.
        await NewLives.Begin(grains, concerned, cancellationToken);
        var promises = PromiseReport.Of(await Asked(concerned, unit => unit.Promises(null), cancellationToken), isApplied: false);
        return report with { Entered = receipt.News > 0, Promises = promises };
    }

    public async Task<PromiseReport> Apply(string? unit, bool isPreview, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        await maps.Refresh();
        var tree = maps.Tree.Current;
        List<UnitKey> units = unit is null ? [.. tree.Units.Select(one => one.Key)] : [.. tree.Below(UnitKey.Parse(unit)).Select(below => below.Key), UnitKey.Parse(unit)];
        return PromiseReport.Of(await Asked(units, one => isPreview ? one.Promises(null) : one.FollowCalendar(), cancellationToken), !isPreview);
    }

    private async Task<(CalendarReport Report, CalendarEntry? Entry, IReadOnlyList<UnitKey> Concerned)> Look(
        CalendarEntry calendar, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        await maps.Refresh();
        var reading = CalendarReader.Read(calendar.Text);
        var (tree, rules) = (maps.Tree.Current, maps.Rules.Current);
        var unit = calendar.Unit is { } named ? tree.Find(named) ?? throw new ArgumentException($"There is no unit '{named}'.", nameof(calendar)) : null;
        var faults = reading.Sheet is { } sheet ? rules.Refusals(sheet, calendar.Text, unit) : reading.Faults;
        var report = new CalendarReport(
            reading.Sheet is { } read ? new CalendarVersion(read.Id, read.Number).ToString() : null,
            [.. faults.Select(Of)], [.. reading.Warnings.Select(Of)], false, 0, PromiseReport.None);
        if (faults.Count > 0)
        {
            return (report, null, []);
        }

        var entry = calendar with { Unit = unit?.Key.ToString() };
        var trial = maps.Rules.Trial(entry);
        var concerned = Concerned(tree, rules, trial);
        return (report with { Units = concerned.Count }, entry, concerned);
    }

    // From below, as far as ways up are short.
    internal static List<UnitKey> Concerned(UnitTree tree, RuleBook before, RuleBook after)
    {
        var concerned = new List<UnitKey>();
        foreach (var root in tree.Roots)
        {
            Add(root);
        }

        concerned.Reverse();
        return concerned;

        void Add(Unit unit)
        {
            if (before.NewestOf(unit, tree).Version != after.NewestOf(unit, tree).Version)
            {
                concerned.Add(unit.Key);
            }

            foreach (var member in tree.MembersOf(unit.Key))
            {
                Add(member);
            }
        }
    }

    private async Task<IReadOnlyList<PromiseMoves>> Asked(
        IReadOnlyList<UnitKey> units, Func<IUnitGrain, Task<PromiseMoves>> ask, CancellationToken cancellationToken)
    {
        var answers = new List<PromiseMoves>();
        foreach (var group in units.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            answers.AddRange(await Task.WhenAll(group.Select(unit => ask(grains.GetGrain<IUnitGrain>(unit.ToString())))));
        }

        return answers;
    }

    private static RowProblem Of(CalendarFault fault) => new(fault.Line, fault.Reason);
}
