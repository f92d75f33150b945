using ParLive.Grains.Access;
using ParLive.Grains.Quarantine;
using ParLive.Ingest.Events;
using ParLive.Ingest.Tables;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>Takes tables in (CSV, XLSX, XES), as a map describes them. Importing the same table again, or its rows in another order, changes nothing.</summary>
/// <remarks>Streams: holds a batch of rows, what was said lately, and (for a complete file) the numbers of its dossiers.</remarks>
public sealed class TableImporter(IIntake intake, IUnitRegister register, IQuarantine quarantine, TimeProvider clock)
{
    private readonly ImportDesk _desk = new(intake, register, quarantine, clock);

    /// <summary>Imports a file; when it completes, what was accepted is on disk and what was refused is in quarantine.</summary>
    /// <exception cref="ImportMapException">The map does not fit the file; nothing was imported.</exception>
    /// <exception cref="ImportRefusedException">The file was to be imported whole, and some rows cannot be understood; nothing was imported.</exception>
    /// <exception cref="TableException">The file is none that can be read; nothing was imported.</exception>
    /// <exception cref="IOException">The file breaks off or the journal cannot write; what came before stays, and the import can be repeated.</exception>
    public async Task<ImportReport> ImportAsync(
        Stream file, ImportMap map, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await using var tables = await TableFile.OpenAsync(file, map, options, cancellationToken);
        if (options.Whole) await CheckAsync(tables, map, cancellationToken);
        await using var table = await BoundTable.FindAsync(tables.Tables(cancellationToken), map, cancellationToken);
        var run = new ImportRun(map, options, _desk);
        await foreach (var (row, mapped) in RowsAsync(table, map))
        {
            run.Add(row, mapped);
            if (!run.IsFull) continue;
            await run.SubmitAsync(cancellationToken);
            progress?.Report(run.Progress(table.Table.BytesRead));
        }

        var report = await run.FinishAsync(cancellationToken) with { IgnoredColumns = table.Binding.Ignored() };
        progress?.Report(run.Progress(table.Table.BytesRead));
        return report;
    }

    /// <summary>Reads all rows without saying any of them.</summary>
    private async Task CheckAsync(TableFile tables, ImportMap map, CancellationToken cancellationToken)
    {
        await using var table = await BoundTable.FindAsync(tables.Tables(cancellationToken), map, cancellationToken);
        var tally = new EventTally();
        await foreach (var (row, mapped) in RowsAsync(table, map))
            if (mapped.Problem is { } problem) tally.Refuse(new EventProblem(row.Number, mapped.Dossier, problem.Reason, problem.Detail));
        if (tally.Total > 0) throw new ImportRefusedException(table.Table.Place, tally.Report());
    }

    private async IAsyncEnumerable<(ImportedRow Row, MappedRow Mapped)> RowsAsync(BoundTable table, ImportMap map)
    {
        var mapper = new RowMapper(map, table.Binding, table.Table.IsSparse, clock.GetUtcNow());
        while (await table.Rows.MoveNextAsync())
        {
            var row = table.Rows.Current;
            var kept = mapper.Kept(row);
            var mapped = row.Problem is { } broken ? new MappedRow { Problem = Problem.Of(broken) } : mapper.Map(row, kept);
            yield return (new ImportedRow(row.Number, kept), mapped);
        }
    }
}
