using PdfSharp.Fonts;

namespace ParLive.Reports.Fonts;

/// <summary>The typeface of reports, Be Vietnam Pro, out of the assembly: no machine has to have it installed.</summary>
internal sealed class ReportFonts : IFontResolver
{
    /// <summary>The name of the family.</summary>
    public const string Family = "Be Vietnam Pro";

    private const string Regular = "regular";
    private const string SemiBold = "semibold";

    private static readonly Lock Gate = new();

    private ReportFonts()
    {
    }

    /// <summary>Makes the library find the typeface; once in a process is enough.</summary>
    public static void Offer()
    {
        lock (Gate) GlobalFontSettings.FontResolver ??= new ReportFonts();
    }

    /// <inheritdoc/>
    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        familyName == Family ? new FontResolverInfo(isBold ? SemiBold : Regular) : null;

    /// <inheritdoc/>
    public byte[]? GetFont(string faceName)
    {
        using var font = typeof(ReportFonts).Assembly.GetManifestResourceStream($"fonts/{faceName}.ttf");
        if (font is null) return null;
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return bytes;
    }
}
