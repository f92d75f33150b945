using ParLive.Grains.Access;

namespace ParLive.Ingest.Tests;

internal sealed class FakeProcedures : IProcedures
{
    public List<EnteredProcedure> Entered { get; } = [];

    public IReadOnlyList<EnteredProcedure> All => Entered;

    public IReadOnlyList<EnteredProcedure> HeldIn(string unit, DateOnly day) => [.. Entered.Where(entered => entered.Procedure.ValidFrom <= day)];

    public Task<ProcedurePreview> Preview(ProcedureTable table, CancellationToken cancellationToken) => throw new NotSupportedException("Nobody asks for it over the interface.");

    public Task<ProcedureReport> Enter(ProcedureTable table, CancellationToken cancellationToken)
    {
        if (table.Problems.Count == 0) Entered.AddRange(table.Lines.Select(line => new EnteredProcedure(1, line.Procedure)));
        return Task.FromResult(new ProcedureReport(table.Lines.Count + table.Problems.Count, table.Problems.Count == 0 ? table.Lines.Count : 0, table.Problems));
    }
}
