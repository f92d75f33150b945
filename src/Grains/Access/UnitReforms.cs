using NodaTime;
using Orleans;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Brings tables of reorganisations to the register, and the units onto the new map.</summary>
internal sealed class UnitReforms(IClusterClient grains, IUnitTree tree, Readiness readiness) : IUnitReforms
{
    private const int AtOnce = 64;

    public async Task<ReorganisationReport> Preview(ReorganisationTable table, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        await tree.Refresh();
        return await Report(Read(table, tree.Current), isApplied: false);
    }

    public async Task<ReorganisationReport> Apply(ReorganisationTable table, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        await tree.Refresh();
        var before = tree.Current;
        var read = Read(table, before);
        var report = await Report(read, isApplied: false);
        if (!report.IsSound)
        {
            return report;
        }

        var receipt = await grains.GetGrain<IRegisterGrain>(IRegisterGrain.Key).Add(BatchOf(read.Plan));
        if (receipt.Problems.Count > 0)
        {
            // Somebody else changed the register between the look and the leap.
            return report with { Problems = [.. receipt.Problems.Select(sentence => new RowProblem(0, sentence))] };
        }

        await tree.Refresh();
        await NewLives.Begin(grains, Affected.By(before, tree.Current), cancellationToken);
        return report with { Applied = true, News = receipt.Applied, Added = receipt.Added };
    }

    /// <summary>What a table would enter; null if it is not sound.</summary>
    internal static RegisterBatch? BatchOf(ReorganisationTable table, UnitTree current) =>
        Read(table, current) is { Plan: { Problems.Count: 0, Missing.Count: 0 } plan, Outcome.Problems.Count: 0 } ? BatchOf(plan) : null;

    private static RegisterBatch BatchOf(TablePlan plan) =>
        new([.. plan.Begin.Select(Drafts.EntryOf)], [.. plan.Reorganisations.Select(item => Registers.Changes.Of(item.What))]);

    private static Reading Read(ReorganisationTable table, UnitTree current)
    {
        var at = LocalDate.FromDateOnly(table.At);
        var since = table.OldSince is { } day ? LocalDate.FromDateOnly(day) : (LocalDate?)null;
        var transfers = TransferTable.Plan(current, [.. table.Transfers.Select(Of)], at, since);
        var changes = ChangeTable.Plan(current, [.. table.Changes.Select(Of)], at);
        var plan = new TablePlan(
            [.. transfers.Begin, .. changes.Begin], [.. transfers.Reorganisations, .. changes.Reorganisations],
            [.. table.Problems.Select(problem => (problem.Row, problem.Reason)), .. transfers.Problems, .. changes.Problems], transfers.Missing);
        return new Reading(table, plan, current, Reform.Apply(current, plan.Begin, [.. plan.Reorganisations.Select(item => item.What)]));
    }

    private async Task<ReorganisationReport> Report(Reading read, bool isApplied)
    {
        var (table, plan, before, outcome) = read;
        List<RowProblem> problems = [.. plan.Problems.Select(problem => new RowProblem(problem.Row, problem.Reason))];
        if (problems.Count == 0 && plan.Missing.Count == 0)
        {
            problems.AddRange(outcome.Problems.Select(problem =>
                new RowProblem(problem.Place is { } place ? plan.Reorganisations[place].Row : 0, problem.Sentence)));
        }

        var effect = ReformEffect.Of(before, outcome);
        var wrong = problems.Select(problem => problem.Row).Where(row => row > 0).Distinct().Count();
        return new ReorganisationReport(
            table.Rows,
            table.Rows - wrong,
            [.. problems.OrderBy(problem => problem.Row)],
            [.. plan.Missing.Select(unit => new ReportedUnit(unit.Code, unit.Name))],
            isApplied,
            outcome.Applied.Count,
            outcome.Begun.Count,
            [.. effect.Ends.Select(Of)],
            [.. effect.Begins.Select(Of)],
            [.. effect.Changes.Select(Of)],
            await Counted(before, table.At, [.. effect.HandsOver.Select(pair => (pair.From, (Unit?)pair.To))]),
            await Counted(before, table.At, [.. effect.Stranded.Select(unit => (unit, (Unit?)null))]),
            [.. effect.NotComparable.Select(doubt => new ReportedDoubt(Of(doubt.Unit), doubt.From.ToDateOnly()))]);
    }

    private async Task<IReadOnlyList<ReportedHandOver>> Counted(UnitTree before, DateOnly at, IReadOnlyList<(Unit From, Unit? To)> pairs)
    {
        var counted = new List<ReportedHandOver>();
        foreach (var group in pairs.Chunk(AtOnce))
        {
            counted.AddRange(await Task.WhenAll(group.Select(async pair =>
            {
                // One that is only about to be added has none.
                var census = before.Find(pair.From.Key) is null ? new Census(0, 0) : await Of(pair.From.Key).Count(at);
                return new ReportedHandOver(Of(pair.From), pair.To is null ? null : Of(pair.To), census.Open, census.EndedSince);
            })));
        }

        return counted;
    }

    private IUnitGrain Of(UnitKey unit) => grains.GetGrain<IUnitGrain>(unit.ToString());

    private static Transfer Of(TransferLine line) => new(
        line.Row, line.NewProvince, line.NewName, line.NewCode, line.OldName, line.OldCode, line.Note, line.District, line.OldProvince);

    private static ChangeRow Of(ChangeLine line) => new(
        line.Row, line.Kind, line.Unit, line.Into, line.Share, line.IsHeir, line.Name, line.NameEn, line.UnitKind, line.Parent, line.Code);

    private static ReportedUnit Of(Unit unit) => new(unit.Key.ToString(), unit.Name);

    private sealed record Reading(ReorganisationTable Table, TablePlan Plan, UnitTree Before, ReformOutcome Outcome);
}
