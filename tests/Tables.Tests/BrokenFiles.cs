using System.IO.Compression;
using System.Text;
using ParLive.Tables.Workbooks;
using ParLive.Testing;

namespace ParLive.Tables.Tests;

/// <summary>Whatever a file is, reading it ends with rows or with a named reason, and never with anything else.</summary>
public sealed class BrokenFiles
{
    private static readonly byte[] Good = new AWorkbook()
        .Sheet("Hồ sơ").Row("Mã hồ sơ", "Ngày", "Số").Row("H01-1", new DateTime(2026, 3, 2, 8, 30, 0), 5).Row("H01-2", new DateOnly(2026, 3, 3), 7).Merge("A9:B9")
        .Sheet("Khác").Row("x").Save().ToArray();

    private static readonly string Said = Rows(Good)!;

    [Theory]
    [InlineData("not-a-workbook", "Mã hồ sơ,Ngày\nH01-1,02/03/2026\n")]
    [InlineData("not-a-workbook", "<html><table><tr><td>H01-1</td></tr></table></html>")]
    [InlineData("not-a-workbook", "<?xml version=\"1.0\"?><Workbook/>")]
    [InlineData("not-a-workbook", "%PDF-1.7")]
    [InlineData("not-a-workbook", "")]
    public void A_file_under_another_name_is_said_to_be_what_it_is(string reason, string text) => Assert.Equal(reason, Reason(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Old_workbooks_and_locked_ones_are_told_apart()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[300_000]];
        byte[] locked = [.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[1_000]];

        Assert.Equal((TableReasons.OldWorkbook, TableReasons.Encrypted), (Reason(compound), Reason(locked)));
    }

    [Fact]
    public void Another_archive_is_no_workbook()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true)) archive.CreateEntry("a.txt");

        Assert.Equal(TableReasons.NotAWorkbook, Reason(zip.ToArray()));
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_refused_before_it_fills_anything()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var block = new byte[1024 * 1024];
            for (var count = 0; count < 64; count++) part.Write(block);
        }

        Assert.InRange(zip.Length, 1, 200_000);
        Assert.Equal(TableReasons.TooLarge, Reason(zip.ToArray(), new() { MaxUnpackedBytes = 16 * 1024 * 1024 }));
    }

    [Fact]
    public void A_single_text_that_would_fill_the_memory_is_refused()
    {
        var sheet = $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"inlineStr\"><is><t>{new string('x', 8 * 1024 * 1024)}</t></is></c></row></sheetData></worksheet>";

        Assert.Equal(TableReasons.TooLarge, Reason(With("xl/worksheets/sheet1.xml", sheet)));
    }

    [Theory]
    [InlineData("<row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>twelve</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>7</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"q\"><v>7</v></c></row>")]
    [InlineData("<row r=\"0\"><c><v>7</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>7</v></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells><sheetData>")]
    public void A_sheet_that_contradicts_itself_is_damaged(string rows) => Assert.Equal(TableReasons.Damaged, Reason(With(
        "xl/worksheets/sheet1.xml",
        $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>")));

    [Fact]
    public void A_document_type_is_not_read() => Assert.Equal(TableReasons.Damaged, Reason(With(
        "xl/worksheets/sheet1.xml",
        "<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>")));

    [Fact]
    public void A_file_cut_off_anywhere_is_refused() => Law.Holds(
        seed => new Random(seed).Next(Good.Length),
        length => Assert.NotNull(Reason(Good[..length])), cases: 300);

    [Fact]
    public void A_file_with_flipped_bytes_says_the_same_or_is_refused() => Law.Holds(
        seed => seed,
        seed =>
        {
            var dice = new Random(seed);
            var bytes = Good.ToArray();
            for (var count = dice.Next(1, 4); count > 0; count--) bytes[dice.Next(bytes.Length)] ^= (byte)dice.Next(1, 256);
            try
            {
                // A flipped byte in what nobody reads (a time, a comment) may leave the rows as they are, and never others.
                Assert.Equal(Said, Rows(bytes));
            }
            catch (TableException named)
            {
                Assert.NotEmpty(named.Reason);
            }
        }, cases: 1_000);

    private static string? Rows(byte[] bytes, TableLimits? limits = null)
    {
        using var file = new MemoryStream(bytes);
        using var workbook = Workbook.Open(file, "cases.xlsx", new WorkbookOptions { Limits = limits ?? new() }, TestContext.Current.CancellationToken);
        return string.Join('\n', workbook.Find(null).Select(workbook.Read)
            .SelectMany(table => table.RowsAsync(TestContext.Current.CancellationToken).ToBlockingEnumerable(TestContext.Current.CancellationToken))
            .Select(row => $"{row.Number}: {string.Join('|', row.Cells)}"));
    }

    private static string? Reason(byte[] bytes, TableLimits? limits = null)
    {
        try
        {
            Rows(bytes, limits);
            return null;
        }
        catch (TableException named)
        {
            Assert.StartsWith("cases.xlsx", named.Message, StringComparison.Ordinal);
            return named.Reason;
        }
    }

    /// <summary>A good workbook with one part exchanged.</summary>
    private static byte[] With(string name, string content)
    {
        var file = new MemoryStream();
        file.Write(Good);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(name);
            Assert.NotNull(entry);
            entry.Delete();
            using var part = archive.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(content));
        }

        return file.ToArray();
    }
}
