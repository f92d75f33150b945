using System.Runtime.CompilerServices;
using System.Xml;
using ParLive.Tables;

namespace ParLive.Ingest.Xes;

/// <summary>A process log as a table: a row for each event, with the columns of its trace repeated; its first row names the columns.</summary>
/// <remarks>
/// The log is read twice: once whole, to find what is broken before anything is given out and which columns there are, and once for the
/// rows. A trace without events is a row of the trace alone.
/// </remarks>
internal sealed class XesTable : ITable
{
    private const int RowsAtOnce = 1_000;

    private readonly Stream _file;
    private readonly TableLimits _limits;
    private readonly XesColumns _columns;

    // Where the last reading stands, for a sentence.
    private XesReader? _reader;

    private XesTable(Stream file, string place, TableLimits limits)
    {
        _file = file;
        Place = place;
        _limits = limits;
        _columns = new XesColumns(limits);
    }

    public string Place { get; }

    public bool IsSparse => true;

    public long BytesRead => _file.Position;

    /// <summary>Reads a log whole once.</summary>
    /// <param name="file">The log; it can be read again from its beginning, and stays open.</param>
    /// <param name="place">Its name, for sentences.</param>
    /// <param name="limits">Its bounds.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="TableException">It is no process log, damaged or too large.</exception>
    public static XesTable Open(Stream file, string place, TableLimits limits, CancellationToken cancellationToken)
    {
        var table = new XesTable(file, place, limits);
        using var events = table.Events().GetEnumerator();
        while (table.Guard(() => events.MoveNext()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            table.Guard(() => table._columns.Meet(events.Current));
        }

        table.Guard(() => table._columns.Meet(table._reader!.Head));
        return table;
    }

    public async IAsyncEnumerable<TableRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_columns.Names.Count == 0) yield break;
        yield return new TableRow(0, [.. _columns.Names.Select(TableCell.OfText)]);
        var cells = new TableCell[_columns.Names.Count];
        long rows = 0;
        using var events = Events().GetEnumerator();
        while (Guard(() => events.MoveNext()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++rows % RowsAtOnce == 0) await Task.Yield();
            var problem = _columns.Fill(events.Current, cells);
            yield return new TableRow(rows, cells, default, problem);
        }
    }

    private IEnumerable<XesReader> Events()
    {
        _file.Position = 0;
        using var reader = new XesReader(_file, _limits);
        _reader = reader;
        foreach (var at in reader.Events()) yield return at;
    }

    private T Guard<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (XmlException broken)
        {
            var line = broken.LineNumber > 0 ? broken.LineNumber : _reader?.Line;
            throw new TableException(
                TableReasons.Damaged, line > 0 ? $"{Place}, line {line}" : Place, $"The process log cannot be read: {broken.Message}", broken);
        }
    }
}
