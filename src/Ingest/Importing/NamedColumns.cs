using System.Collections.Frozen;
using ParLive.Domain.Privacy;
using ParLive.Grains.Sealing;
using ParLive.Ingest.Privacy;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>What is kept of a row: the cells that a map reads, as canonical JSON, and nothing of its other columns.</summary>
internal sealed class NamedColumns
{
    private readonly TableHeader _header;
    private readonly IReadOnlyList<int> _read;
    private readonly IReadOnlyList<int> _withoutRemarks;
    private readonly FrozenSet<int> _ownWords;

    /// <param name="columns">What a map reads of a table.</param>
    public NamedColumns(ColumnBinding columns)
    {
        _header = columns.Header;
        _read = columns.Read();
        var remarks = columns.Read(Remarks.Members.Contains);
        _withoutRemarks = remarks.Count == 0 ? _read : [.. _read.Except(remarks)];
        _ownWords = columns.Read(OwnWords.Are).ToFrozenSet();
    }

    /// <summary>Whether any column holds what is kept sealed.</summary>
    public bool HaveRemarks => _withoutRemarks.Count < _read.Count;

    /// <summary>All that is read, but for words that can be seen to name a person; a row that has such is refused.</summary>
    public ReadOnlyMemory<byte> Whole(TableRow row) => RowJson.Write(_header, row, Plain(row), Remarks.Mark);

    /// <summary>The same without what is kept sealed.</summary>
    public ReadOnlyMemory<byte> WithoutRemarks(TableRow row) => RowJson.Write(_header, row, _withoutRemarks, Remarks.Mark);

    private IReadOnlyList<int> Plain(TableRow row) => _ownWords.Any(column => NamesPerson(row, column))
        ? [.. _read.Where(column => !_ownWords.Contains(column) || !NamesPerson(row, column))]
        : _read;

    private static bool NamesPerson(TableRow row, int column) => row.Cell(column) is { Kind: not CellKind.Empty } cell && PersonalData.FindIn(cell.Shown) is not null;
}
