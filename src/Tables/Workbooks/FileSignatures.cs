using System.Buffers;
using System.Text;

namespace ParLive.Tables.Workbooks;

/// <summary>Tells files apart by their first bytes.</summary>
public static class FileSignatures
{
    /// <summary>How many bytes are enough.</summary>
    public const int Length = 256;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n"u8);

    private static readonly string[] Pages = ["<!doctype html", "<html", "<table", "<head", "<meta"];

    /// <summary>What a file is that begins so.</summary>
    public static FileSignature Of(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith("PK\x03\x04"u8) || beginning.StartsWith("PK\x05\x06"u8)) return FileSignature.Zip;
        if (beginning.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return FileSignature.Compound;
        if (beginning.StartsWith<byte>([0x1F, 0x8B])) return FileSignature.Gzip;
        if (beginning.StartsWith("%PDF-"u8)) return FileSignature.Pdf;
        var text = beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning;
        text = text.IndexOfAnyExcept(Blanks) is var start and >= 0 ? text[start..] : [];
        if (text.StartsWith("<?xml"u8) || text.StartsWith("<log"u8)) return FileSignature.Xml;
        foreach (var page in Pages)
            if (text.Length >= page.Length && Ascii.EqualsIgnoreCase(text[..page.Length], page)) return FileSignature.Html;
        return FileSignature.Text;
    }
}
