using DocumentFormat.OpenXml.Spreadsheet;
using ParLive.Tables.Workbooks;

namespace ParLive.Tables.Tests;

/// <summary>Workbooks as others make them.</summary>
public sealed class Workbooks
{
    [Fact]
    public void Dates_are_what_their_number_format_says()
    {
        using var file = new AWorkbook().Sheet("A")
            .Row(new DateOnly(2026, 3, 2), new DateTime(2026, 3, 2, 8, 30, 0), AWorkbook.Styled(46_083m, 5), AWorkbook.Styled(46_083.5m, 1), AWorkbook.Styled(1.5m, 4), 46_083)
            .Save();

        var cells = Some.Read(file)[0].Cells;

        Assert.Equal("2026-03-02 2026-03-02T08:30:00 2026-03-02 2026-03-02T12:00:00 1.5 46083", string.Join(' ', cells));
        Assert.Equal([CellKind.Date, CellKind.Date, CellKind.Date, CellKind.Date, CellKind.Number, CellKind.Number], cells.Select(cell => cell.Kind));
        Assert.Null(cells[5].ReadDate(DateLayouts.Vietnamese, out var problem));
        Assert.Equal(TableReasons.NotADate, problem?.Reason);
    }

    [Theory]
    [InlineData("1", false, "1900-01-01")]
    [InlineData("59", false, "1900-02-28")]
    [InlineData("60", false, null)]
    [InlineData("61", false, "1900-03-01")]
    [InlineData("0.5", false, null)]
    [InlineData("-1", false, null)]
    [InlineData("2958465", false, "9999-12-31")]
    [InlineData("2958466", false, null)]
    [InlineData("0", true, "1904-01-01")]
    [InlineData("44621", true, "2026-03-02")]
    [InlineData("46083.354166666664", false, "2026-03-02T08:30:00")]
    [InlineData("46083.99999999999", false, "2026-03-03")]
    public void Days_are_counted_as_the_workbook_counts_them(string serial, bool since1904, string? expected)
    {
        var number = decimal.Parse(serial, System.Globalization.CultureInfo.InvariantCulture);
        var workbook = new AWorkbook().Sheet("A").Row("x", AWorkbook.Styled(number, 1));
        using var file = (since1904 ? workbook.Since1904() : workbook).Save();

        var cell = Some.Read(file)[0].Cells[1];

        Assert.Equal(expected, cell.Date?.ToString());
        Assert.Equal(expected is null ? TableReasons.NotADate : null, cell.Problem?.Reason);
    }

    [Fact]
    public void Numbers_are_exact_and_codes_keep_their_zeros()
    {
        using var file = new AWorkbook().Sheet("A").Row(0.1, 0.1 + 0.2, 12m, 1e-7, AWorkbook.Padded(7), 123_456_789_012_345_678m, 1e300).Save();

        var cells = Some.Read(file)[0].Cells;

        Assert.Equal("0.1 0.30000000000000004 12 0.0000001 00007 123456789012345678", string.Join(' ', cells[..6]));
        Assert.Equal(7, cells[4].ReadWhole(out _));
        Assert.Equal("00007", cells[4].ReadText(out _));
        Assert.Null(cells[1].ReadWhole(out var broken));
        Assert.Null(cells[5].ReadText(out var rounded));
        Assert.Equal((TableReasons.NotWhole, TableReasons.LongNumber, TableReasons.NotANumber), (broken!.Reason, rounded!.Reason, cells[6].Problem!.Reason));
        Assert.Equal(123_456_789_012_345_678, cells[5].ReadWhole(out _));
    }

    [Fact]
    public void What_is_no_value_has_a_name_and_its_place()
    {
        using var file = new AWorkbook().Sheet("A")
            .Row("a", AWorkbook.Formula("A1*2", "84"), AWorkbook.Formula("NOW()", null), AWorkbook.Error("#N/A"))
            .Row("merged", null, "b").Row("under", "x", "y").Merge("A2:B3").Save();

        var rows = Some.Read(file);

        Assert.Equal(
            """
            formula: The cell B1 holds a formula (=A1*2), whose last result was 84; put the value there, or allow last results.
            formula: The cell C1 holds a formula (=NOW()) without a result; put the value there.
            error-value: The cell D1 holds the error #N/A.
            merged: The cell B2 is covered by the merged cell A2; unmerge it and fill in each row.
            merged: The cell A3 is covered by the merged cell A2; unmerge it and fill in each row.
            merged: The cell B3 is covered by the merged cell A2; unmerge it and fill in each row.
            """,
            string.Join('\n', rows.SelectMany(row => row.Cells).Where(cell => cell.Problem is not null).Select(cell => $"{cell.Problem!.Reason}: {cell.Problem.Detail}")));
        Assert.Equal("merged", rows[1].Cells[0].ReadText(out _));
        Assert.Null(rows[0].Cells[3].ReadNumber(out var problem));
        Assert.Equal(TableReasons.ErrorValue, problem?.Reason);
    }

    [Fact]
    public void A_last_result_counts_where_the_caller_allows_it()
    {
        using var file = new AWorkbook().Sheet("A").Row(AWorkbook.Formula("A1*2", "84"), AWorkbook.Formula("NOW()", null)).Save();

        var cells = Some.Read(file, new WorkbookOptions { CachedFormulas = true })[0].Cells;

        Assert.Equal((84m, TableReasons.Formula), (cells[0].Number, cells[1].Problem?.Reason));
    }

    [Fact]
    public void Hidden_sheets_are_never_read()
    {
        using var file = new AWorkbook().Sheet("Ẩn", SheetStateValues.Hidden).Row("secret").Sheet("Rất ẩn", SheetStateValues.VeryHidden).Row("secret").Sheet("Hồ sơ").Row("seen").Save();

        Assert.Equal("seen", Assert.Single(Some.Read(file))!.Cells[0].Shown);
        Assert.Equal(TableReasons.HiddenSheet, Refused(file, sheet: "rất  ẩn").Reason);
        Assert.Equal(TableReasons.NoSheet, Refused(file, sheet: "Sheet1").Reason);
    }

    [Fact]
    public void Rows_keep_their_numbers_and_empty_ones_are_passed_over()
    {
        using var file = new AWorkbook().Sheet("A").Row("title").Row().Row(null, "").Row(null, null, "c").Save();

        Assert.Equal([(1, 1), (4, 3)], Some.Read(file).Select(row => ((int)row.Number, row.Cells.Length)));
    }

    [Fact]
    public void Bounds_hold_for_rows_columns_texts_and_sizes()
    {
        using var file = new AWorkbook().Sheet("A").Row("a", "b", "c").Row(new string('x', 100)).Row("z").Save();

        Assert.Equal(TableReasons.TooLarge, Refused(file, new() { MaxRows = 2 }).Reason);
        Assert.Equal(TableReasons.TooLarge, Refused(file, new() { MaxColumns = 2 }).Reason);
        Assert.Equal(TableReasons.TooLarge, Refused(file, new() { MaxFileBytes = 100 }).Reason);
        Assert.Equal(TableReasons.TooLarge, Refused(file, new() { MaxUnpackedBytes = 1_000 }).Reason);
        Assert.Equal(TableReasons.TooLarge, Refused(file, new() { MaxSharedLetters = 50 }).Reason);
        Assert.Equal(TableReasons.TooLarge, Some.Read(file, new() { Limits = new() { MaxCellLetters = 50 } })[1].Cells[0].Problem?.Reason);
    }

    [Fact]
    public void Header_names_are_found_whatever_their_case_blanks_and_unicode_form()
    {
        var header = new TableHeader(new TableRow(1, [
            TableCell.OfText(" MÃ  HỒ\nSƠ "), default, TableCell.OfText("Ngày hẹn trả".Normalize(System.Text.NormalizationForm.FormD)), TableCell.OfText("Unit"), TableCell.OfText("unit"),
        ]));

        Assert.Equal((0, 2, 4, 3, -1), (header.Find(["Mã hồ sơ"]), header.Find(["Due", "ngày hẹn trả"]), header.Find(["unit"]), header.Find(["UNIT"]), header.Find([""])));
        Assert.Empty(header.Twice);
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "02/03/2026", "2026-03-02")]
    [InlineData("dd/MM/yyyy", "2/3/2026", null)]
    [InlineData("dd/MM/yyyy", "31/02/2026", null)]
    [InlineData("dd/MM/yyyy HH:mm", "02/03/2026 08:30", "2026-03-02T08:30:00")]
    [InlineData("", "2026-03-02", "2026-03-02")]
    [InlineData("", "2026-03-02T08:30+07:00", "2026-03-02T08:30:00+07:00")]
    [InlineData("", "2026-03-02 08:30:15.5Z", "2026-03-02T08:30:15.5+00:00")]
    [InlineData("", "02/03/2026", null)]
    public void A_date_as_text_counts_in_the_layout_stated_and_in_no_other(string pattern, string text, string? expected)
    {
        var layouts = pattern.Length == 0 ? DateLayouts.Iso : new DateLayouts([pattern]);

        var date = TableCell.OfText(text).ReadDate(layouts, out var problem);

        Assert.Equal(expected, date?.ToString());
        Assert.Equal(expected is null ? TableReasons.NotADate : null, problem?.Reason);
    }

    [Fact]
    public void Layouts_that_read_one_text_as_two_dates_cannot_be_used_together()
    {
        Assert.Throws<ArgumentException>(() => new DateLayouts(["dd/MM/yyyy", "MM/dd/yyyy"]));
        Assert.Throws<ArgumentException>(() => new DateLayouts(["dd/MM/yy", "yy/MM/dd"]));
        Assert.Null(DateLayouts.Ambiguity(["dd/MM/yyyy HH:mm", "dd/MM/yyyy", "yyyy-MM-dd"]));
    }

    private static TableException Refused(Stream file, TableLimits? limits = null, string? sheet = null) =>
        Assert.Throws<TableException>(() => Some.Read(file, new WorkbookOptions { Limits = limits ?? new() }, sheet));
}
