using NodaTime;
using Orleans;
using ParLive.Domain.Procedures;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Rules;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Brings tables of procedures to the register of rules.</summary>
internal sealed class ProcedureRegister(IClusterClient grains, Maps maps, Readiness readiness, TimeProvider clock) : IProcedures
{
    private const int DaysLookedAt = 30;
    private const int AtOnce = 64;

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

    public async Task<ProcedurePreview> Preview(ProcedureTable table, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        await maps.Refresh();
        var (rules, tree, now) = (maps.Rules.Current, maps.Tree.Current, clock.GetUtcNow());
        var problems = table.Problems.ToList();
        var entries = Read(table, tree, problems);
        var rows = table.Lines.Count + table.Problems.Select(problem => problem.Row).Distinct().Count(row => row > 0);
        var fresh = problems.Count > 0 ? [] : rules.NewsIn(entries.Select(entry => RuleWords.Of(entry.Entry)));
        List<(long Row, ProcedureEntry Entry)> news = [.. entries.Where(entry => fresh.Contains(RuleWords.Of(entry.Entry))).DistinctBy(entry => entry.Entry)];
        var recent = await Recent([.. news.Select(line => line.Entry)], new DateTimeOffset(now.UtcDateTime.Date.AddDays(-DaysLookedAt), TimeSpan.Zero), cancellationToken);
        List<ProcedureNews> lines = [.. news.Select((line, place) => new ProcedureNews(line.Row, line.Entry, HeldBefore(RuleWords.Of(line.Entry), rules, tree), recent[place]))];
        var print = Prints.Of(new { tree.Version, Lines = lines.Select(line => new { line.Row, line.Before, line.After }) });
        return new ProcedurePreview(now, rows, [.. problems.OrderBy(problem => problem.Row)], lines, print);
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

        var receipt = await grains.GetGrain<IRuleGrain>(IRuleGrain.Key).Add(new RuleBatch([.. entries.Select(entry => entry.Entry)]));
        await maps.Rules.Refresh();
        return new ProcedureReport(rows, receipt.News, []);
    }

    // Of all units, wherever a procedure may be asked for.
    private async Task<IReadOnlyList<TermTrial>> Recent(IReadOnlyList<ProcedureEntry> terms, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var sums = Enumerable.Repeat(TermTrial.None, terms.Count).ToArray();
        foreach (var group in terms.Count == 0 ? [] : maps.Tree.Current.Units.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var reading in await Task.WhenAll(group.Select(unit => grains.GetGrain<IUnitGrain>(unit.Key.ToString()).TryTerms(new TermsQuestion(terms, from)))))
            {
                sums = [.. sums.Zip(reading, (sum, one) => sum.Plus(one))];
            }
        }

        return sums;
    }

    private static EnteredProcedure? HeldBefore(Procedure procedure, RuleBook rules, UnitTree tree) =>
        (procedure.Unit is { } unit
            ? rules.Find(procedure.Code, unit, procedure.ValidFrom, tree)
            : rules.Procedures.Where(known => known.Procedure.Code == procedure.Code && known.Procedure.Unit is null && known.Procedure.ValidFrom <= procedure.ValidFrom)
                .MaxBy(known => (known.Procedure.ValidFrom, known.Number))) is { } held
            ? new EnteredProcedure(held.Number, RuleWords.EntryOf(held.Procedure))
            : null;

    private static List<(long Row, ProcedureEntry Entry)> Read(ProcedureTable table, UnitTree tree, List<RowProblem> problems)
    {
        var said = new Dictionary<(string, UnitKey?, LocalDate), (long Row, Procedure Procedure)>();
        var entries = new List<(long, ProcedureEntry)>();
        foreach (var (row, line) in table.Lines)
        {
            try
            {
                var procedure = RuleWords.Of(line with { Unit = KeyOf(line, tree) });
                if (!said.TryAdd(procedure.Subject, (row, procedure)) && said[procedure.Subject] is var first && first.Procedure != procedure)
                {
                    throw new FormatException($"Row {first.Row} says something else of '{procedure.Code}' from {procedure.ValidFrom:uuuu-MM-dd} on.");
                }

                entries.Add((row, RuleWords.EntryOf(procedure)));
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
