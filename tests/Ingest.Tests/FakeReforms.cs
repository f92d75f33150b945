using ParLive.Grains.Access;

namespace ParLive.Ingest.Tests;

internal sealed class FakeReforms : IUnitReforms
{
    public ReorganisationTable? Previewed { get; private set; }

    public ReorganisationTable? Applied { get; private set; }

    public Task<ReorganisationReport> Preview(ReorganisationTable table, CancellationToken cancellationToken)
    {
        Previewed = table;
        return Task.FromResult(ReportOf(table, false));
    }

    public Task<ReorganisationReport> Apply(ReorganisationTable table, CancellationToken cancellationToken)
    {
        Applied = table;
        return Task.FromResult(ReportOf(table, table.Problems.Count == 0));
    }

    private static ReorganisationReport ReportOf(ReorganisationTable table, bool applied) => new(
        table.Rows, table.Rows - table.Problems.Count, table.Problems, [], applied, table.Transfers.Count + table.Changes.Count, 0, [], [], [], [], [], []);
}
