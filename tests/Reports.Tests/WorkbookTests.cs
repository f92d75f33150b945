using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ParLive.Reports.Workbooks;
using ParLive.Tables;
using ParLive.Tables.Workbooks;
using ParLive.Testing;
using Workbook = ParLive.Tables.Workbooks.Workbook;

namespace ParLive.Reports.Tests;

public sealed class WorkbookTests
{
    // Two lines above the header, which say what it is and when.
    private const int Header = 3;

    [Fact]
    public void Every_cell_comes_back_as_what_it_was() => Law.Holds(
        Some.Table,
        table =>
        {
            var read = Read(Some.Report(table));
            var rows = table.Rows.ToList();
            Assert.Equal(string.Join('|', table.Columns.Select(column => column.Name)), string.Join('|', read[Header].Select(cell => cell.Shown)));
            for (var row = 0; row < rows.Count; row++)
            {
                for (var place = 0; place < table.Columns.Count; place++) AssertSame(rows[row][place], read[Header + 1 + row][place]);
            }
        },
        cases: 200);

    [Fact]
    public void A_workbook_is_sound_has_no_formula_and_freezes_its_head()
    {
        var name = "=HYPERLINK(\"http://example.org\")";
        using var stream = Write(Some.Report(Some.Ranking(40, name), Some.Ranking(3) with { Title = "Xếp hạng: [*] / một tên rất dài, dài hơn ba mươi mốt chữ" }) with { Title = "=1+1" });
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Equal("=1+1 · Tỉnh An Giang (mô phỏng)", document.PackageProperties.Title);
        Assert.All(document.WorkbookPart!.WorksheetParts, sheet => Assert.Empty(sheet.Worksheet.Descendants<CellFormula>()));
        Assert.All(document.WorkbookPart.WorksheetParts, sheet => Assert.Equal(PaneStateValues.Frozen, sheet.Worksheet.Descendants<Pane>().Single().State!.Value));
        var names = document.WorkbookPart.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(["Xếp hạng", "Xếp hạng- --- - một tên rất dài", "Cách tính"], names);
        Assert.All(names, text => Assert.InRange(text.Length, 1, 31));
    }

    [Theory]
    [InlineData("99.40", 2, "#,##0.00")]
    [InlineData("89.9", 1, "#,##0.0")]
    [InlineData("1038", 0, "#,##0")]
    public void A_number_is_shown_with_the_digits_of_its_definition(string digits, int decimals, string format)
    {
        var value = decimal.Parse(digits, CultureInfo.InvariantCulture);
        var table = new ReportTable("t", "T", [new("n", "N")], [[ReportCell.Of(value / 1.000m, decimals)]]);
        using var stream = Write(Some.Report(table));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        var cell = document.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Cell>().Single(cell => cell.CellReference == "A4");
        Assert.Equal(format, FormatOf(document, cell));
        Assert.Equal(value, decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));
    }

    private static string FormatOf(SpreadsheetDocument document, Cell cell)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var id = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(format => format.NumberFormatId! == id)?.FormatCode?.Value
            ?? id switch { 3 => "#,##0", 4 => "#,##0.00", _ => $"format {id}" };
    }

    private static void AssertSame(ReportCell cell, TableCell read)
    {
        switch (cell)
        {
            case ReportCell.Nothing:
                Assert.Equal("—", read.Shown);
                break;
            case ReportCell.Text(var words):
                Assert.Equal((CellKind.Text, words), (read.Kind, read.Shown));
                break;
            case ReportCell.Whole(var count):
                Assert.Equal(count, read.ReadWhole(out _));
                break;
            case ReportCell.Number(var value, _):
                Assert.Equal(value, read.Number);
                break;
            case ReportCell.Day(var day):
                Assert.Equal(day, DateOnly.FromDateTime(read.Date!.Value.Local));
                break;
            case ReportCell.Moment(var at):
                Assert.Equal(at.DateTime, read.Date!.Value.Local);
                break;
        }
    }

    private static MemoryStream Write(Report report)
    {
        var stream = new MemoryStream();
        WorkbookReport.Write(report, stream);
        stream.Position = 0;
        return stream;
    }

    private static Dictionary<long, TableCell[]> Read(Report report)
    {
        using var stream = Write(report);
        using var workbook = Workbook.Open(stream, "report.xlsx", new WorkbookOptions(), TestContext.Current.CancellationToken);
        var rows = workbook.Read(workbook.Find(null)[0]).RowsAsync(TestContext.Current.CancellationToken);
        return rows.ToBlockingEnumerable(TestContext.Current.CancellationToken).ToDictionary(row => row.Number, row => row.Cells.ToArray());
    }
}
