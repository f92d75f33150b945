using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ParLive.Tables.Tests;

/// <summary>Builds a workbook with the library that others build theirs with: shared texts, styles, formulas, merged cells.</summary>
internal sealed class AWorkbook
{
    private readonly List<(string Name, SheetStateValues? State, SheetData Rows, List<string> Merged)> _sheets = [];
    private readonly List<string> _texts = [];
    private bool _since1904;

    public static object Formula(string text, string? result) => new CellFormula(text) is var formula && result is not null
        ? (formula, result)
        : formula;

    public static object Error(string text) => new CellValue(text);

    /// <summary>A number that looks like a code of five digits.</summary>
    public static object Padded(int number) => (number, 3u);

    /// <summary>A number with one of the styles: 0 plain, 1 a date, 2 a date with a time, 3 five digits, 4 a length of time, 5 Vietnamese.</summary>
    public static object Styled(decimal number, uint style) => (number, style);

    public AWorkbook Sheet(string name, SheetStateValues? state = null)
    {
        _sheets.Add((name, state, new SheetData(), []));
        return this;
    }

    public AWorkbook Row(params object?[] cells)
    {
        var rows = _sheets[^1].Rows;
        var number = rows.Elements<Row>().LastOrDefault()?.RowIndex?.Value + 1 ?? 1;
        var row = new Row { RowIndex = number };
        for (var column = 0; column < cells.Length; column++)
            if (cells[column] is { } value) row.Append(Cell(value, $"{ColumnLetters.Of(column)}{number}"));
        rows.Append(row);
        return this;
    }

    public AWorkbook Merge(string range)
    {
        _sheets[^1].Merged.Add(range);
        return this;
    }

    public AWorkbook Since1904()
    {
        _since1904 = true;
        return this;
    }

    public MemoryStream Save()
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheets = new Sheets();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new WorkbookProperties { Date1904 = _since1904 }, sheets);
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var (name, state, rows, merged) in _sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(rows);
                if (merged.Count > 0) part.Worksheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name, State = state });
            }

            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(_texts.Select(text =>
                new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));
        }

        file.Position = 0;
        return file;
    }

    private Cell Cell(object value, string place) => value switch
    {
        string text => new Cell { CellReference = place, DataType = CellValues.SharedString, CellValue = new CellValue(Shared(text)) },
        bool truth => new Cell { CellReference = place, DataType = CellValues.Boolean, CellValue = new CellValue(truth) },
        DateOnly day => Number(place, Serial(day.ToDateTime(TimeOnly.MinValue)), 1),
        DateTime moment => Number(place, Serial(moment), 2),
        (CellFormula formula, string result) => new Cell { CellReference = place, CellFormula = formula, CellValue = new CellValue(result) },
        CellFormula formula => new Cell { CellReference = place, CellFormula = formula },
        CellValue error => new Cell { CellReference = place, DataType = CellValues.Error, CellValue = error },
        (int number, uint style) => Number(place, number.ToString(CultureInfo.InvariantCulture), style),
        (decimal number, uint style) => Number(place, number.ToString(CultureInfo.InvariantCulture), style),
        IFormattable number => Number(place, number.ToString(null, CultureInfo.InvariantCulture), 0),
        _ => throw new ArgumentException($"{value} is no cell.", nameof(value)),
    };

    private static Cell Number(string place, string value, uint style) =>
        new() { CellReference = place, StyleIndex = style, CellValue = new CellValue(value) };

    private static string Serial(DateTime date) => date.ToOADate().ToString("R", CultureInfo.InvariantCulture);

    private int Shared(string text)
    {
        var place = _texts.IndexOf(text);
        if (place >= 0) return place;
        _texts.Add(text);
        return _texts.Count - 1;
    }

    private static Stylesheet Styles()
    {
        string[] codes = ["dd/mm/yyyy\\ hh:mm", "00000", "[h]:mm:ss", "[$-42A]\"ngày \"dd/mm/yyyy;@"];
        uint[] formats = [0, 14, 164, 165, 166, 167];
        return new Stylesheet(
            new NumberingFormats(codes.Select((code, place) => new NumberingFormat { NumberFormatId = 164 + (uint)place, FormatCode = code })),
            new Fonts(new Font()),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new DocumentFormat.OpenXml.Spreadsheet.CellFormats(formats.Select(format => new CellFormat { NumberFormatId = format, ApplyNumberFormat = true })));
    }
}
