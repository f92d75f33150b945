using ParLive.Reports.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ParLive.Reports.Tests;

public sealed class PdfTests
{
    private const double LongSide = 841.89;
    private const double ShortSide = 595.28;

    [Fact]
    public void Pages_lie_across_say_their_number_and_carry_their_letters_with_them()
    {
        using var pdf = Read(Some.Report(Some.Ranking(168)));

        Assert.InRange(pdf.NumberOfPages, 5, 12);
        Assert.All(pdf.GetPages(), page =>
        {
            Assert.Equal((LongSide, ShortSide), (page.Width, page.Height), new Near());
            Assert.Contains($"trang {page.Number} / {pdf.NumberOfPages}", Text(page), StringComparison.Ordinal);
            Assert.Contains("Số liệu vào lúc: 14:32 02/03/2026", Text(page), StringComparison.Ordinal);
            Assert.All(page.Letters, letter => Assert.Contains("BeVietnamPro", letter.FontName, StringComparison.Ordinal));
        });
        Assert.Equal("Xếp hạng đúng hạn · Tỉnh An Giang (mô phỏng)", pdf.Information.Title);
    }

    private static PdfDocument Read(Report report)
    {
        using var stream = new MemoryStream();
        PdfReport.Write(report, stream);
        File.WriteAllBytes("/tmp/r21/look.pdf", stream.ToArray());
        return PdfDocument.Open(stream.ToArray());
    }

    private static string Text(Page page) => string.Join(' ', page.GetWords().Select(word => word.Text));

    private sealed class Near : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) one, (double, double) other) => Math.Abs(one.Item1 - other.Item1) < 1 && Math.Abs(one.Item2 - other.Item2) < 1;

        public int GetHashCode((double, double) sides) => 0;
    }
}
