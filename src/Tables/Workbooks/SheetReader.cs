using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ParLive.Tables.Workbooks;

/// <summary>Reads a sheet's rows one after the other; holds one.</summary>
internal sealed class SheetReader : IDisposable
{
    private readonly OpenXmlReader _reader;
    private readonly CellReader _cells;
    private readonly MergedCells _merged;
    private readonly TableLimits _limits;
    private readonly string _place;
    private readonly List<TableCell> _row = [];
    private int _number;
    private int _column;
    private bool _filled;

    public SheetReader(WorksheetPart part, CellReader cells, MergedCells merged, TableLimits limits, string place)
    {
        _cells = cells;
        _merged = merged;
        _limits = limits;
        _place = place;
        _reader = OpenXmlReader.Create(part);
    }

    /// <summary>The row that was read last; its cells are gone when the next is read.</summary>
    public TableRow Row => new(_number, _row);

    /// <summary>How far it has come, for a sentence.</summary>
    public string Here => string.Create(CultureInfo.InvariantCulture, $"{_place}, row {_number}");

    public void Dispose() => _reader.Dispose();

    /// <summary>Reads on to the next row that holds something; false when there is none.</summary>
    public bool Read()
    {
        while (_reader.Read())
        {
            if (_reader.ElementType == typeof(Row))
            {
                if (_reader.IsStartElement) Begin();
                if (_reader.IsEndElement && _filled)
                {
                    Cover();
                    return true;
                }
            }
            else if (_reader.ElementType == typeof(Cell) && _reader.IsStartElement)
            {
                Add((Cell)_reader.LoadCurrentElement()!);
            }
            else if (_reader.ElementType == typeof(SheetData) && _reader.IsEndElement)
            {
                return false;
            }
        }

        return false;
    }

    private void Begin()
    {
        var told = _reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value;
        var number = _number + 1;
        if (told is not null && (!int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number <= _number))
            throw new InvalidDataException($"its row '{told}' comes after row {_number}.");
        if (number > _limits.MaxRows) throw new TableException(TableReasons.TooLarge, _place, $"The sheet has more than {_limits.MaxRows} rows.");
        (_number, _column, _filled) = (number, -1, false);
        _row.Clear();
    }

    private void Add(Cell cell)
    {
        var column = _column + 1;
        if (cell.CellReference?.Value is { } told && (!ColumnLetters.TryRead(told, out column, out var row) || row != _number || column <= _column))
            throw new InvalidDataException($"its cell '{told}' stands at a wrong place.");
        _column = column;
        var read = _cells.Read(cell, column, _number);
        if (read.Kind == CellKind.Empty) return;
        if (column >= _limits.MaxColumns)
        {
            throw new TableException(
                TableReasons.TooLarge, Here, $"The cell {ColumnLetters.Of(column)}{_number} holds something; at most {_limits.MaxColumns} columns are allowed.");
        }

        _filled = true;
        Put(column, read);
    }

    /// <summary>Marks the cells that merged ones cover: a person sees a value there, and the file holds none.</summary>
    private void Cover()
    {
        foreach (var (column, by) in _merged.CoveredIn(_number)) Put(column, CellReader.Covered(column, _number, by));
    }

    private void Put(int column, TableCell cell)
    {
        while (_row.Count <= column) _row.Add(default);
        _row[column] = cell;
    }
}
