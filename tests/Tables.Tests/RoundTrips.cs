using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ParLive.Tables.Writing;
using ParLive.Testing;

namespace ParLive.Tables.Tests;

public sealed class RoundTrips
{
    [Fact]
    public void What_is_written_is_read_back_cell_by_cell() => Law.Holds(Some.Rows, Some.Smaller, rows =>
    {
        using var file = Written(rows);

        var read = Some.Read(file);

        Assert.Equal(rows.Count, read.Count - 1);
        for (var at = 0; at < rows.Count; at++)
        {
            Assert.Equal(at + 2, read[at + 1].Number);
            Assert.Equal(rows[at].Select(Said), read[at + 1].Cells.Select(Said));
        }
    });

    [Fact]
    public void The_same_rows_are_the_same_bytes() => Law.Holds(Some.Rows, rows =>
    {
        using var one = Written(rows);
        using var other = Written(rows);
        Assert.Equal(one.ToArray(), other.ToArray());
    }, cases: 20);

    [Fact]
    public void What_is_written_is_valid_to_the_standards_own_schemas() => Law.Holds(Some.Rows, rows =>
    {
        using var file = Written(rows);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }, cases: 50);

    [Theory]
    [InlineData("=HYPERLINK(\"http://127.0.0.1\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("'=1")]
    public void A_text_that_looks_like_a_formula_stays_a_text(string text)
    {
        using var file = Written([[TableCell.OfText(text)]]);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();
        Assert.All(cells, cell => Assert.Equal((null, "inlineStr"), (cell.CellFormula, cell.DataType?.InnerText)));
        var style = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>()
            .ElementAt((int)cells[^1].StyleIndex!.Value);
        Assert.True(style.QuotePrefix!.Value);
    }

    [Fact]
    public void A_form_has_its_titles_above_a_frozen_header()
    {
        using var file = new MemoryStream();
        WorkbookWriter.Write(file, [
            new SheetContent("Biểu 01/2026", [new("Đơn vị", Width: 40), new("Tỷ lệ", ColumnLook.Percent)], [[TableCell.OfText("Phường Mỹ Bình"), TableCell.OfNumber(0.9794m)]])
            {
                Titles = ["BÁO CÁO KẾT QUẢ", "Tính đến 30/6/2026"],
            },
        ]);

        var read = Some.Read(file, sheet: "biểu  01-2026");

        Assert.Equal("BÁO CÁO KẾT QUẢ|Tính đến 30/6/2026|Đơn vị,Tỷ lệ|Phường Mỹ Bình,0.9794", string.Join('|', read.Select(row => string.Join(',', row.Cells))));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var pane = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>().Single();
        Assert.Equal((3d, "A4", "frozen"), (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.InnerText));
        Assert.Equal(40d, document.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().First().Width!.Value);
    }

    [Fact]
    public void Names_of_sheets_become_safe_and_different() => Assert.Equal(
        ["Đất đai-Nhà ở", "đất đai-nhà ở (2)", "Sheet", "History (2)", new string('x', 31), $"{new string('x', 27)} (2)"],
        SheetNames.Safe(["Đất đai/Nhà ở", "đất đai:nhà ở", "''", "History", new string('x', 40), new string('x', 31)]));

    [Fact]
    public void What_a_workbook_cannot_hold_is_not_written_in_silence()
    {
        Assert.Throws<ArgumentException>(() => Written([[TableCell.OfText(new string('x', 32_768))]]));
        Assert.Throws<ArgumentException>(() => Written([[TableCell.Unreadable("#N/A", new TableProblem("error-value", "x"))]]));
        Assert.Throws<ArgumentException>(() => WorkbookWriter.Write(Stream.Null, [new SheetContent("S", [new("A")], [[TableCell.OfNumber(1), TableCell.OfNumber(2)]])]));
        Assert.Throws<ArgumentException>(() => WorkbookWriter.Write(Stream.Null, []));
    }

    [Fact]
    public void Dates_that_serial_numbers_cannot_tell_and_codes_with_zeros_are_texts()
    {
        using var file = Written([[
            TableCell.OfDate(new TableDate(new DateTime(1899, 5, 6), HasTime: false)),
            TableCell.OfDate(new TableDate(new DateTime(2026, 3, 2, 8, 30, 0), HasTime: true, TimeSpan.FromHours(7))),
            TableCell.OfNumber(1, "01"),
        ]]);

        var cells = Some.Read(file)[1].Cells;

        Assert.All(cells, cell => Assert.Equal(CellKind.Text, cell.Kind));
        Assert.Equal("1899-05-06 2026-03-02T08:30:00+07:00 01", string.Join(' ', cells));
    }

    public static MemoryStream Written(IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        var columns = rows.Count == 0 ? 1 : rows.Max(row => row.Count);
        var file = new MemoryStream();
        WorkbookWriter.Write(file, [new SheetContent("Hồ sơ", [.. Enumerable.Range(0, columns).Select(at => new SheetColumn($"Cột {at}"))], rows)]);
        return file;
    }

    private static (CellKind, string, object?) Said(TableCell cell) => (cell.Kind, cell.Shown, (object?)cell.Number ?? cell.Date);
}
