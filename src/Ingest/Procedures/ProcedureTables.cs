using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Ingest.Importing;
using ParLive.Ingest.Tables;
using ParLive.Tables;

namespace ParLive.Ingest.Procedures;

/// <summary>Reads tables of procedures (CSV, XLSX): code, name, field, service, term, termUnit, cutOff, supplement, validFrom, unit, source.</summary>
public static class ProcedureTables
{
    /// <summary>Reads the whole table; rows that cannot be read are among its problems.</summary>
    /// <param name="file">The table.</param>
    /// <param name="fileName">Its name, for sentences; null if there is none.</param>
    /// <param name="cancellationToken">Tells it to stop.</param>
    /// <exception cref="ImportMapException">It lacks columns.</exception>
    /// <exception cref="TableException">It is no table that can be read.</exception>
    public static async Task<ProcedureTable> ReadAsync(Stream file, string? fileName, CancellationToken cancellationToken)
    {
        var (lines, problems) = (new List<(long, ProcedureEntry)>(), new List<RowProblem>());
        await using var tables = await TableFile.OpenAsync(file, ProcedureColumns.Map, new ImportOptions { FileName = fileName }, cancellationToken);
        await using var table = await BoundTable.FindAsync(tables.Tables(cancellationToken), ProcedureColumns.Map, cancellationToken);
        while (await table.Rows.MoveNextAsync())
        {
            var row = table.Rows.Current;
            if (Broken(table, row) is { } broken)
            {
                problems.Add(new RowProblem(row.Number, broken));
                continue;
            }

            var reading = new ProcedureRow(table.Binding, row);
            if (reading.Read() is { } procedure) lines.Add((row.Number, procedure));
            else problems.Add(new RowProblem(row.Number, reading.Problem!));
        }

        return new ProcedureTable(lines, problems);
    }

    private static string? Broken(BoundTable table, TableRow row) =>
        row.Problem is { } problem ? problem.Detail
        : !table.Table.IsSparse && row.Cells.Count != table.Binding.Header.Count
            ? $"The row has {row.Cells.Count} columns; the header names {table.Binding.Header.Count}."
        : null;
}
