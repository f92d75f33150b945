using System.Globalization;
using System.Xml;

namespace ParLive.Tables.Writing;

/// <summary>Where the lines of a form stand, which of its cells are merged, how high its rows are, and how it is printed.</summary>
/// <remarks>Spreadsheets fit no height to merged cells, so it is estimated here from their letters and widths.</remarks>
internal sealed class FormDrawing(SheetContent sheet, SheetForm form, IReadOnlyList<double> widths)
{
    private const double Line = 15;
    private const double TitleLine = 19;
    private const double HighestRow = 400;

    private readonly List<string> _merged = [];

    /// <summary>How many rows the heading has.</summary>
    public int HeadingRows { get; } = form.Heading.Count == 0 ? 1 : form.Heading.Max(cell => cell.Row + cell.Rows);

    /// <summary>The heading's cells: its own, or the columns' names.</summary>
    private IReadOnlyList<HeadingCell> Heading { get; } =
        form.Heading.Count > 0 ? form.Heading : [.. sheet.Columns.Select((column, place) => new HeadingCell(0, place, column.Name))];

    /// <summary>What a row of the heading says, column by column; empty where another cell covers it.</summary>
    public IReadOnlyList<TableCell> HeadingRow(int row) =>
    [
        .. Enumerable.Range(0, sheet.Columns.Count).Select(column =>
            TableCell.OfText(Heading.FirstOrDefault(cell => cell.Row == row && cell.Column == column)?.Text ?? "")),
    ];

    /// <summary>Merges the heading's cells that begin in a row; answers how high the row must be.</summary>
    public double DrawHeading(int row, int sheetRow)
    {
        foreach (var cell in Heading.Where(cell => cell.Row == row && (cell.Rows > 1 || cell.Columns > 1)))
            Merge((sheetRow, cell.Column), (sheetRow + cell.Rows - 1, cell.Column + cell.Columns - 1));
        // A cell over several rows is parted evenly among them.
        return Heading.Where(cell => cell.Row <= row && row < cell.Row + cell.Rows)
            .Select(cell => Height(cell.Text, WidthOf(cell.Column, cell.Columns), Line) / cell.Rows).Append(Line).Max();
    }

    /// <summary>Merges a line over all columns; answers how high it must be.</summary>
    public double DrawLine(string text, int sheetRow, bool isTitle)
    {
        if (sheet.Columns.Count > 1) Merge((sheetRow, 0), (sheetRow, sheet.Columns.Count - 1));
        return Height(text, WidthOf(0, sheet.Columns.Count) / (isTitle ? 1.3 : 1), isTitle ? TitleLine : Line);
    }

    /// <summary>What stands behind the rows: the merged cells, and how it is printed.</summary>
    public void WriteEnd(XmlWriter xml)
    {
        if (_merged.Count > 0)
        {
            xml.WriteStartElement("mergeCells", SheetWriter.Main);
            xml.WriteAttributeString("count", XmlConvert.ToString(_merged.Count));
            foreach (var range in _merged) Empty(xml, "mergeCell", ("ref", range));
            xml.WriteEndElement();
        }

        Empty(xml, "printOptions", ("horizontalCentered", "1"));
        Empty(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Empty(xml, "pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", "landscape"));
        xml.WriteStartElement("headerFooter", SheetWriter.Main);
        xml.WriteElementString("oddFooter", SheetWriter.Main, "&R&P/&N");
        xml.WriteEndElement();
    }

    /// <summary>The properties by which a sheet is one page wide.</summary>
    public static void WriteProperties(XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr", SheetWriter.Main);
        Empty(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
    }

    /// <summary>The rows that are printed on each page, as a workbook names them.</summary>
    public static string RepeatedRows(SheetContent sheet, SheetForm form, string safeName)
    {
        var rows = new FormDrawing(sheet, form, []).HeadingRows;
        return string.Create(
            CultureInfo.InvariantCulture, $"'{safeName.Replace("'", "''", StringComparison.Ordinal)}'!${sheet.Titles.Count + 1}:${sheet.Titles.Count + rows}");
    }

    private void Merge((int Row, int Column) first, (int Row, int Column) last) => _merged.Add(
        string.Create(CultureInfo.InvariantCulture, $"{ColumnLetters.Of(first.Column)}{first.Row}:{ColumnLetters.Of(last.Column)}{last.Row}"));

    private double WidthOf(int column, int columns) => widths.Skip(column).Take(columns).Sum();

    private static double Height(string text, double width, double line) =>
        Math.Min(HighestRow, line * text.Split('\n').Sum(part => Math.Max(1, Math.Ceiling(part.Length / Math.Max(1, width - 1)))));

    private static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, SheetWriter.Main);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
