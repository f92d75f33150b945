using NodaTime;
using Orleans;
using ParLive.Domain.Procedures;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Rules;

namespace ParLive.Grains.Access;

/// <summary>Brings tables of procedures to the register of rules.</summary>
internal sealed class ProcedureRegister(IClusterClient grains, Maps maps, Readiness readiness) : IProcedures
{
    public IReadOnlyList<EnteredProcedure> All =>
        [.. maps.Rules.Current.Procedures.Select(entered => new EnteredProcedure(entered.Number, RuleWords.EntryOf(entered.Procedure)))];

    public IReadOnlyList<EnteredProcedure> HeldIn(string unit, DateOnly day)
    {
        var (rules, tree) = (maps.Rules.Current, maps.Tree.Current);
        return tree.Find(unit) is not { } there ? [] :
        [
            .. rules.Procedures.Select(entered => entered.Procedure.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(code => rules.Find(code, there.Key, LocalDate.FromDateOnly(day), tree)).OfType<ProcedureVersion>()
                .Select(held => new EnteredProcedure(held.Number, RuleWords.EntryOf(held.Procedure))),
        ];
    }

    public async Task<ProcedureReport> Enter(ProcedureTable table, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        await maps.Refresh();
        var problems = table.Problems.ToList();
        var entries = Read(table, maps.Tree.Current, problems);
        var rows = table.Lines.Count + table.Problems.Select(problem => problem.Row).Distinct().Count(row => row > 0);
        if (problems.Count > 0)
        {
            return new ProcedureReport(rows, 0, [.. problems.OrderBy(problem => problem.Row)]);
        }

        var receipt = await grains.GetGrain<IRuleGrain>(IRuleGrain.Key).Add(new RuleBatch(entries));
        await maps.Rules.Refresh();
        return new ProcedureReport(rows, receipt.News, []);
    }

    private static List<ProcedureEntry> Read(ProcedureTable table, UnitTree tree, List<RowProblem> problems)
    {
        var said = new Dictionary<(string, UnitKey?, LocalDate), (long Row, Procedure Procedure)>();
        var entries = new List<ProcedureEntry>();
        foreach (var (row, line) in table.Lines)
        {
            try
            {
                var procedure = RuleWords.Of(line with { Unit = KeyOf(line, tree) });
                if (!said.TryAdd(procedure.Subject, (row, procedure)) && said[procedure.Subject] is var first && first.Procedure != procedure)
                {
                    throw new FormatException($"Row {first.Row} says something else of '{procedure.Code}' from {procedure.ValidFrom:uuuu-MM-dd} on.");
                }

                entries.Add(RuleWords.EntryOf(procedure));
            }
            catch (FormatException wrong)
            {
                problems.Add(new RowProblem(row, wrong.Message));
            }
        }

        return entries;
    }

    // A code means who carries it when the rule begins; rules may be older than the unit that they are written down for.
    private static string? KeyOf(ProcedureEntry line, UnitTree tree) => line.Unit is not { } code
        ? null
        : (tree.Find(code) ?? tree.CarrierOf(code, LocalDate.FromDateOnly(line.ValidFrom)) ?? tree.WithCode(code).MaxBy(unit => unit.Key.Since))?.Key.ToString()
            ?? throw new FormatException($"No unit has the code '{Refusals.Short(code)}'.");
}
