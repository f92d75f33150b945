using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ParLive.Tables.Writing;
using ParLive.Testing;

namespace ParLive.Tables.Tests;

/// <summary>Forms are read as they are printed: merged headings, lines, a total, notes, A4 across.</summary>
public sealed class Forms
{
    [Fact]
    public void A_heading_is_merged_over_rows_and_columns_and_printed_on_each_page()
    {
        using var document = Written([[TableCell.OfText("Đất đai"), TableCell.OfNumber(2), TableCell.OfText("–")]]);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;

        Assert.Equal(["A1:C1", "A2:A3", "B2:C2", "A6:C6"], sheet.Descendants<MergeCell>().Select(cell => cell.Reference!.Value!).ToArray());
        Assert.Equal("'Biểu II.06a'!$2:$3", document.WorkbookPart.Workbook.Descendants<DefinedName>().Single().Text);
        Assert.Equal("A4", sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        var setup = sheet.Descendants<PageSetup>().Single();
        Assert.Equal((9u, "landscape", 0u), (setup.PaperSize!.Value, setup.Orientation!.InnerText, setup.FitToHeight!.Value));
        Assert.True(sheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
    }

    [Fact]
    public void Numbers_of_a_form_are_numbers_and_what_is_not_there_is_a_dash_beside_them()
    {
        using var document = Written([[TableCell.OfText("=1+1"), TableCell.OfNumber(1_234), TableCell.OfText("–")]]);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();

        var cells = rows[3].Elements<Cell>().ToList();
        Assert.Equal((null, "1234", null), (cells[0].CellFormula, cells[1].CellValue!.Text, cells[1].DataType));
        Assert.Equal(("inlineStr", "–"), (cells[2].DataType!.InnerText, cells[2].InlineString!.InnerText));
        Assert.True(Format(cells[0]).QuotePrefix!.Value);
        Assert.Equal(HorizontalAlignmentValues.Right, Format(cells[2]).Alignment!.Horizontal!.Value);
        Assert.All(cells, cell => Assert.Equal((3u == Format(cell).NumberFormatId! ? 3u : 49u, 1u), (Format(cell).NumberFormatId!.Value, Format(cell).BorderId!.Value)));
        Assert.All(rows[4].Elements<Cell>(), cell => Assert.Equal(1u, Format(cell).FontId!.Value));

        CellFormat Format(Cell cell) => formats[(int)cell.StyleIndex!.Value];
    }

    [Fact]
    public void A_form_of_any_cells_is_valid_to_the_standards_own_schemas() => Law.Holds(Some.Rows, rows =>
    {
        var columns = Math.Max(3, rows.Count == 0 ? 1 : rows.Max(row => row.Count));
        using var file = new MemoryStream();
        WorkbookWriter.Write(file, [Form(rows, columns), Form(rows, columns)]);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }, cases: 50);

    private static SpreadsheetDocument Written(IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        var file = new MemoryStream();
        WorkbookWriter.Write(file, [Form(rows, 3)]);
        return SpreadsheetDocument.Open(file, isEditable: false);
    }

    private static SheetContent Form(IReadOnlyList<IReadOnlyList<TableCell>> rows, int columns) => new(
        "Biểu II.06a", [new("", Width: 30), .. Enumerable.Range(1, columns - 1).Select(_ => new SheetColumn("", ColumnLook.Whole, 10))], rows)
    {
        Titles = ["BÁO CÁO"],
        Form = new SheetForm
        {
            Heading = [new(0, 0, "Lĩnh vực", Rows: 2), new(0, 1, "Số lượng", Columns: columns - 1), .. Enumerable.Range(1, columns - 1).Select(at => new HeadingCell(1, at, $"Cột {at}"))],
            Total = [TableCell.OfText("Tổng cộng"), TableCell.OfNumber(7)],
            Notes = ["Ghi chú: một dòng."],
        },
    };
}
