using System.Globalization;
using System.Xml;
using ParLive.Tables.Workbooks;

namespace ParLive.Tables.Writing;

/// <summary>Writes one sheet, row by row.</summary>
internal sealed class SheetWriter(XmlWriter xml, SheetContent sheet)
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const int MostRows = 1_048_576;
    private const int MostLetters = 32_767;

    private static readonly DateTime FirstSure = new(1900, 3, 1);

    private readonly IReadOnlyList<double> _widths =
        [.. sheet.Columns.Select(column => Math.Clamp(column.Width ?? Math.Clamp(column.Name.Length + 2, 10, 40), 1, 255))];

    private int _row;

    public void Write()
    {
        if (sheet.Columns.Count is 0 or > ColumnLetters.Last + 1)
            throw new ArgumentException($"The sheet '{sheet.Name}' has {sheet.Columns.Count} columns.", nameof(sheet));
        var drawing = sheet.Form is { } form ? new FormDrawing(sheet, form, _widths) : null;
        xml.WriteStartElement("worksheet", Main);
        if (drawing is not null) FormDrawing.WriteProperties(xml);
        WriteView(drawing?.HeadingRows ?? 1);
        WriteColumns();
        xml.WriteStartElement("sheetData", Main);
        if (drawing is null) WriteList();
        else WriteForm(sheet.Form!, drawing);
        xml.WriteEndElement();
        drawing?.WriteEnd(xml);
        xml.WriteEndElement();
    }

    private void WriteList()
    {
        foreach (var title in sheet.Titles) WriteRow([TableCell.OfText(title)], (_, _) => CellLooks.Title);
        WriteRow([.. sheet.Columns.Select(column => TableCell.OfText(column.Name))], (_, _) => CellLooks.Header);
        foreach (var row in sheet.Rows) WriteRow(row, LookOf);
    }

    private void WriteForm(SheetForm form, FormDrawing drawing)
    {
        foreach (var title in sheet.Titles) WriteRow([TableCell.OfText(title)], (_, _) => CellLooks.FormTitle, drawing.DrawLine(title, _row + 1, isTitle: true));
        for (var row = 0; row < drawing.HeadingRows; row++)
            WriteRow(drawing.HeadingRow(row), (_, _) => CellLooks.FormHeading, drawing.DrawHeading(row, _row + 1), isFramed: true);
        foreach (var row in sheet.Rows) WriteRow(Whole(row), (cell, column) => FormLookOf(cell, column, CellLooks.Framed), isFramed: true);
        if (form.Total is { } total) WriteRow(Whole(total), (cell, column) => FormLookOf(cell, column, CellLooks.Strong), isFramed: true);
        foreach (var note in form.Notes) WriteRow([TableCell.OfText(note)], (_, _) => CellLooks.FormNote, drawing.DrawLine(note, _row + 1, isTitle: false));
    }

    // The lines around cells go on where a row has nothing to say.
    private IReadOnlyList<TableCell> Whole(IReadOnlyList<TableCell> row) =>
        row.Count >= sheet.Columns.Count ? row : [.. row, .. new TableCell[sheet.Columns.Count - row.Count]];

    /// <summary>The titles and the header stay where they are while the rows are scrolled.</summary>
    private void WriteView(int headingRows)
    {
        var frozen = sheet.Titles.Count + headingRows;
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Main);
        xml.WriteAttributeString("ySplit", XmlConvert.ToString(frozen));
        xml.WriteAttributeString("topLeftCell", $"A{frozen + 1}");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteColumns()
    {
        xml.WriteStartElement("cols", Main);
        for (var place = 0; place < sheet.Columns.Count; place++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", XmlConvert.ToString(place + 1));
            xml.WriteAttributeString("max", XmlConvert.ToString(place + 1));
            xml.WriteAttributeString("width", XmlConvert.ToString(_widths[place]));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteRow(IReadOnlyList<TableCell> cells, Func<TableCell, int, int> look, double? height = null, bool isFramed = false)
    {
        if (++_row > MostRows) throw new ArgumentException($"The sheet '{sheet.Name}' has more rows than a sheet can hold; write several.", nameof(cells));
        if (cells.Count > sheet.Columns.Count)
        {
            throw new ArgumentException(
                $"Row {_row} of the sheet '{sheet.Name}' has {cells.Count} cells and its header {sheet.Columns.Count}.", nameof(cells));
        }

        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", XmlConvert.ToString(_row));
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", XmlConvert.ToString(Math.Round(points, 2)));
            xml.WriteAttributeString("customHeight", "1");
        }

        for (var column = 0; column < cells.Count; column++)
            if (isFramed || cells[column].Kind != CellKind.Empty) WriteCell(cells[column], column, look(cells[column], column));
        xml.WriteEndElement();
    }

    private void WriteCell(TableCell cell, int column, int look)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", $"{ColumnLetters.Of(column)}{_row}");
        if (look > 0) xml.WriteAttributeString("s", XmlConvert.ToString(look));
        if (NumberOf(cell) is { } number)
        {
            xml.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Kind == CellKind.Boolean)
        {
            xml.WriteAttributeString("t", "b");
            xml.WriteElementString("v", Main, cell.Shown == "TRUE" ? "1" : "0");
        }
        else if (cell.Kind != CellKind.Empty)
        {
            WriteText(cell, column);
        }

        xml.WriteEndElement();
    }

    /// <summary>A text stands in the cell itself as one; whatever it begins with, nothing can take it for a formula.</summary>
    private void WriteText(TableCell cell, int column)
    {
        if (cell.Problem is { } problem)
            throw new ArgumentException($"The cell {ColumnLetters.Of(column)}{_row} has no value to write: {problem.Detail}", nameof(cell));
        if (cell.Shown.Length > MostLetters)
            throw new ArgumentException($"The cell {ColumnLetters.Of(column)}{_row} has more than {MostLetters} letters.", nameof(cell));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(EscapedText.Write(cell.Shown));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private int LookOf(TableCell cell, int column) => NumberOf(cell) is { } number
        ? cell.Date is { } date ? CellLooks.Of(date) : CellLooks.Of(sheet.Columns[column].Look, number)
        : cell.Kind == CellKind.Boolean ? 0
        : cell.Shown[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'' ? CellLooks.Quoted : CellLooks.Text;

    private int FormLookOf(TableCell cell, int column, int weight) => cell.Kind == CellKind.Empty ? weight
        : cell.Shown is "–" or "—" ? CellLooks.Nothing
        : LookOf(cell, column) + weight;

    /// <summary>The number in the file. A date that serial numbers cannot tell, or a code with leading zeros, is a text.</summary>
    private static decimal? NumberOf(TableCell cell)
    {
        if (cell.Date is { } date)
            return date.Offset is null && date.Local >= FirstSure ? decimal.Round(SerialDate.From(date.Local), 10) : null;
        return cell.Number is { } number && TableCell.OfNumber(number).Shown == cell.Shown ? number : null;
    }
}
