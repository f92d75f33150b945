using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>A table whose header was found: what comes next are its rows.</summary>
internal sealed record BoundTable(ITable Table, IAsyncEnumerator<TableRow> Rows, ColumnBinding Binding) : IAsyncDisposable
{
    // Titles, dates and names of offices stand above a header, and never more than a page of them.
    private const int MostTitles = 30;

    public ValueTask DisposeAsync() => Rows.DisposeAsync();

    /// <summary>Finds the one table among several that has the columns of a map.</summary>
    /// <exception cref="ImportMapException">None has them; the nearest is told with what it lacks.</exception>
    /// <exception cref="TableException">Several have them.</exception>
    public static async Task<BoundTable> FindAsync(IReadOnlyList<ITable> tables, ImportMap map, CancellationToken cancellationToken)
    {
        var (bound, nearest) = (new List<BoundTable>(), (IReadOnlyList<string>?)null);
        try
        {
            foreach (var table in tables)
            {
                var (found, problems) = await TryAsync(table, map, cancellationToken);
                if (found is not null) bound.Add(found);
                else if (nearest is null || (problems is not null && problems.Count < nearest.Count)) nearest = problems;
            }

            if (bound.Count > 1)
            {
                var places = string.Join("; ", bound.Select(one => one.Table.Place));
                throw new TableException(
                    TableReasons.SeveralSheets, tables[0].Place, $"Several sheets have the map's columns ({places}); name one as the map's 'sheet'.");
            }

            var only = bound.Count == 1 ? bound[0] : throw new ImportMapException(map.Name, nearest ?? ["the file is empty; a row must name the columns."]);
            bound.Clear();
            return only;
        }
        finally
        {
            foreach (var other in bound) await other.DisposeAsync();
        }
    }

    private static async Task<(BoundTable? Found, IReadOnlyList<string>? Problems)> TryAsync(ITable table, ImportMap map, CancellationToken cancellationToken)
    {
        var rows = table.RowsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        IReadOnlyList<string>? nearest = null;
        for (var read = 0; read < MostTitles && await rows.MoveNextAsync(); read++)
        {
            IReadOnlyList<string> problems;
            if (rows.Current.Problem is { } broken)
                problems = [$"the file's header cannot be read. {broken.Detail}"];
            else if (ColumnBinding.TryBind(map, new TableHeader(rows.Current), out problems) is { } binding)
                return (new BoundTable(table, rows, binding), null);
            // A row that has more of the columns, or the first of those that have as many, is what was meant.
            if (nearest is null || problems.Count < nearest.Count) nearest = problems;
        }

        await rows.DisposeAsync();
        return (null, nearest);
    }
}
