using ParLive.Reports.Fonts;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace ParLive.Reports.Pdf;

/// <summary>The letters and colours of a page: a few sizes of one typeface, on a grey base.</summary>
internal sealed class Ink
{
    public const double LineHeight = 1.36;

    // Embedded, and by code point, or Vietnamese letters would not be there to be read or copied.
    private static readonly XPdfFontOptions Whole = new(PdfFontEncoding.Unicode, PdfFontEmbedding.TryComputeSubset);

    public Ink()
    {
        ReportFonts.Offer();
        (Title, Heading, Body, Strong, Small, Label) =
            (Of(19, bold: true), Of(12, bold: true), Of(9), Of(9, bold: true), Of(8), Of(8, bold: true));
    }

    public Letters Title { get; }

    public Letters Heading { get; }

    public Letters Body { get; }

    public Letters Strong { get; }

    public Letters Small { get; }

    public Letters Label { get; }

    public static XBrush Black { get; } = new XSolidBrush(XColor.FromArgb(0x1B, 0x20, 0x26));

    public static XBrush Grey { get; } = new XSolidBrush(XColor.FromArgb(0x55, 0x5D, 0x66));

    public static XPen Rule { get; } = new(XColor.FromArgb(0x55, 0x5D, 0x66), 0.8);

    public static XPen Hair { get; } = new(XColor.FromArgb(0xD3, 0xD8, 0xDD), 0.5);

    private static Letters Of(double size, bool bold = false) =>
        new(new XFont(ReportFonts.Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular, Whole));
}
