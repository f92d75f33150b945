using System.Text;
using ParLive.Reports.Pdf;
using ParLive.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ParLive.Reports.Tests;

public sealed class PdfTests
{
    private const double LongSide = 842;
    private const double ShortSide = 595;

    [Fact]
    public void Pages_lie_across_say_their_number_and_carry_their_letters_with_them()
    {
        using var pdf = Read(Some.Report(Some.Ranking(168)));

        Assert.InRange(pdf.NumberOfPages, 5, 12);
        Assert.Equal("Xếp hạng đúng hạn · Tỉnh An Giang (mô phỏng)", pdf.Information.Title);
        foreach (var page in pdf.GetPages())
        {
            var text = Text(page);
            Assert.Equal((LongSide, ShortSide), (Math.Round(page.Width), Math.Round(page.Height)));
            Assert.Contains($"trang {page.Number} / {pdf.NumberOfPages}", text, StringComparison.Ordinal);
            Assert.Contains("Số liệu vào lúc: 02/03/2026 14:32", text, StringComparison.Ordinal);
            Assert.Contains("Quá hạn", text, StringComparison.Ordinal);
            Assert.True(page.Letters.All(letter => letter.FontName!.Contains("+Be Vietnam Pro", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(168)]
    public void Nothing_is_cut_off_where_names_have_sixty_letters(int rows)
    {
        using var pdf = Read(Some.Report(Some.Ranking(rows, Some.LongName)));

        var words = string.Join(' ', pdf.GetPages().Select(Text));
        Assert.Equal(rows, words.Split("Khái").Length - 1);
        Assert.Contains("1.038", words, StringComparison.Ordinal);
        Assert.All(pdf.GetPages(), AssertInside);
    }

    [Fact]
    public void Every_letter_of_every_text_is_on_the_pages_and_within_their_margins() => Law.Holds(
        seed => Some.Table(seed),
        table =>
        {
            using var pdf = Read(Some.Report(table));
            var said = Bare(string.Concat(pdf.GetPages().Select(page => Text(page))));
            Assert.All(pdf.GetPages(), AssertInside);
            foreach (var cell in table.Rows.SelectMany(row => row).OfType<ReportCell.Text>())
                Assert.All(cell.Words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries), word => Assert.True(Known(word).All(said.Contains), word));
        },
        cases: 60);

    [Fact]
    public void A_text_without_blanks_and_one_that_is_longer_than_a_page_are_broken_and_whole()
    {
        var endless = new string('W', 900);
        var story = string.Join(' ', Enumerable.Range(1, 4_000).Select(word => $"từ{word}"));
        var table = new ReportTable("t", "Một bảng", [new("a", "Đầu"), new("b", "Sau") { IsNumeric = true }], [[ReportCell.Of(endless), ReportCell.Of(1L)], [ReportCell.Of(story), ReportCell.Of(2L)]]);
        using var pdf = Read(Some.Report(table));

        var words = string.Join(' ', pdf.GetPages().Select(Text));
        Assert.Equal(900, words.Count(letter => letter == 'W'));
        Assert.All([1, 2_000, 4_000], word => Assert.Contains($"từ{word}", words, StringComparison.Ordinal));
        Assert.All(pdf.GetPages(), AssertInside);
    }

    [Fact]
    public void What_is_too_long_to_be_printed_says_how_much_is_left_out()
    {
        using var pdf = Read(Some.Report(Some.Ranking(PdfReport.MostRows + 1_234)));

        Assert.Contains("Còn 1.234 dòng không in ở đây; 3.000 dòng đầu ở trên.", string.Join(' ', pdf.GetPages().TakeLast(2).Select(Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_that_are_written_at_once_are_each_whole()
    {
        var all = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => Task.Run(() =>
        {
            using var pdf = Read(Some.Report(Some.Ranking(60, $"Xã số {number}")));
            return (number, Text: string.Join(' ', pdf.GetPages().Select(Text)));
        })));

        Assert.All(all, one => Assert.Equal(60, one.Text.Split($"Xã số {one.number} ").Length - 1));
    }

    [Fact]
    public void A_table_without_rows_says_so()
    {
        using var pdf = Read(Some.Report(Some.Ranking(0)));

        Assert.Contains("Không có dòng nào.", Text(pdf.GetPage(1)), StringComparison.Ordinal);
    }

    private static void AssertInside(Page page)
    {
        Assert.All(page.Letters, letter =>
        {
            Assert.InRange(letter.BoundingBox.Left, 39, LongSide - 39);
            Assert.InRange(letter.BoundingBox.Right, 39, LongSide - 39);
            Assert.InRange(letter.BoundingBox.Bottom, 20, ShortSide - 20);
        });
    }

    private static PdfDocument Read(Report report)
    {
        using var stream = new MemoryStream();
        PdfReport.Write(report, stream);
        return PdfDocument.Open(stream.ToArray());
    }

    private static string Text(Page page) => string.Join(' ', page.GetWords().Select(word => word.Text)).Normalize();

    private static HashSet<Rune> Bare(string text) => [.. text.EnumerateRunes()];

    // What the typeface has no picture for is drawn as its empty box, and cannot be told from it.
    private static IEnumerable<Rune> Known(string word) => word.Normalize().EnumerateRunes().Where(rune => rune.Value is < 0x2000 && !Rune.IsControl(rune));
}
