using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace ParLive.Reports.Pdf;

/// <summary>The pages of a report, A4 across, and the place where the next line goes.</summary>
internal sealed class Paper(PdfDocument document, Ink ink, Report report) : IDisposable
{
    public const double Left = 40;

    private const double Top = 34;
    private const double Bottom = 38;
    private const double UnderHead = 14;

    private XGraphics? _page;

    /// <summary>How wide a line may be.</summary>
    public double Width { get; private set; }

    /// <summary>Where the next line goes.</summary>
    public double Down { get; private set; }

    /// <summary>How much room is left on the page.</summary>
    public double Room => _foot - Down;

    /// <summary>How much room an empty page has.</summary>
    public double Whole => _foot - Top - ink.Small.Line - UnderHead;

    private double _foot;

    /// <summary>Goes on on a new page, which says whose it is.</summary>
    public void Turn()
    {
        _page?.Dispose();
        var page = document.AddPage();
        page.Size = PageSize.A4;
        page.Orientation = PageOrientation.Landscape;
        _page = XGraphics.FromPdfPage(page);
        (Width, _foot, Down) = (page.Width.Point - (2 * Left), page.Height.Point - Bottom - ink.Small.Line, Top);
        if (document.PageCount == 1) return;
        foreach (var line in ink.Small.Lines(Letters.Drawable($"{report.Title} · {report.Unit}"), Width).Take(1)) Write(ink.Small, line, Left, 0, Ink.Grey);
        Down += ink.Small.Line;
        Across(Ink.Hair, 3);
        Down += UnderHead;
    }

    /// <summary>Makes sure that so much fits below.</summary>
    public void Need(double room)
    {
        if (_page is null || Room < Math.Min(room, Whole)) Turn();
    }

    /// <summary>Leaves room.</summary>
    public void Skip(double room) => Down += room;

    /// <summary>Writes a line without going on.</summary>
    public void Write(Letters letters, string text, double x, double below, XBrush brush)
    {
        if (text.Length > 0) _page!.DrawString(text, letters.Font, brush, new XPoint(x, Down + below + letters.Foot));
    }

    /// <summary>Draws a line across the page, or a part of it.</summary>
    public void Across(XPen pen, double below, double? width = null) =>
        _page!.DrawLine(pen, Left, Down + below, Left + (width ?? Width), Down + below);

    /// <summary>Writes a text over the whole width, over pages if it must be.</summary>
    public void Say(Letters letters, string text, XBrush brush)
    {
        foreach (var line in letters.Lines(Letters.Drawable(text), Width))
        {
            Need(letters.Line);
            Write(letters, line, Left, 0, brush);
            Down += letters.Line;
        }
    }

    /// <summary>Writes the foot of every page, now that it is known how many there are.</summary>
    public void Finish(string left, Func<int, int, string> number)
    {
        Dispose();
        for (var at = 0; at < document.PageCount; at++)
        {
            using var page = XGraphics.FromPdfPage(document.Pages[at], XGraphicsPdfPageOptions.Append);
            var down = _foot + ink.Small.Line + 6;
            var text = Letters.Drawable(number(at + 1, document.PageCount));
            var wide = ink.Small.WidthOf(text);
            page.DrawLine(Ink.Hair, Left, _foot + 8, Left + Width, _foot + 8);
            page.DrawString(text, ink.Small.Font, Ink.Grey, new XPoint(Left + Width - wide, down + 4));
            var told = ink.Small.Lines(Letters.Drawable(left), Width - wide - 20);
            page.DrawString(told[0], ink.Small.Font, Ink.Grey, new XPoint(Left, down + 4));
        }
    }

    public void Dispose()
    {
        _page?.Dispose();
        _page = null;
    }
}
