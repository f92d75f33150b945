using System.IO.Compression;
using System.Text;

namespace ParLive.Tables.Workbooks;

/// <summary>Reads a whole archive once before anything is believed of it: what it unpacks to, and that its bytes are those that were written.</summary>
/// <remarks>A flipped bit in a packed sheet may still unpack to well-formed rows with other digits; only the checksum tells.</remarks>
internal static class ZipCheck
{
    private const int MaxEntries = 10_000;

    // The lists of an archive's parts are read whole into memory; a real one has a few kilobytes.
    private const long MaxListBytes = 4 * 1024 * 1024;

    /// <summary>Checks the file from its beginning; leaves it there.</summary>
    /// <exception cref="TableException">It is no archive, is locked, damaged or too large.</exception>
    public static void Verify(Stream file, string place, TableLimits limits, CancellationToken cancellationToken)
    {
        if (file.Length > limits.MaxFileBytes)
            throw new TableException(TableReasons.TooLarge, place, $"The file has {file.Length} bytes; at most {limits.MaxFileBytes} are allowed.");
        Recognise(file, place);
        try
        {
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            Verify(archive, place, limits, cancellationToken);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            throw new TableException(TableReasons.Damaged, place, $"The file is damaged or was cut off: {damage.Message}", damage);
        }

        file.Position = 0;
    }

    private static void Verify(ZipArchive archive, string place, TableLimits limits, CancellationToken cancellationToken)
    {
        if (archive.Entries.Count > MaxEntries)
            throw new TableException(TableReasons.TooLarge, place, $"The file has {archive.Entries.Count} parts; at most {MaxEntries} are allowed.");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted) throw new TableException(TableReasons.Encrypted, place, "The file is locked with a password; save it without one.");
            if (!names.Add(entry.FullName)) throw new InvalidDataException($"the part '{entry.FullName}' stands twice.");
            var allowed = limits.MaxUnpackedBytes - unpacked;
            if (IsList(entry.FullName)) allowed = Math.Min(allowed, MaxListBytes);
            unpacked += Unpack(entry, allowed, buffer, place, cancellationToken);
        }

        if (!names.Contains("[Content_Types].xml"))
            throw new TableException(TableReasons.NotAWorkbook, place, "The file is an archive and no workbook (XLSX).");
    }

    private static long Unpack(ZipArchiveEntry entry, long allowed, byte[] buffer, string place, CancellationToken cancellationToken)
    {
        long length = 0;
        var (checksum, run) = (default(Crc32), default(TagRun));
        var isXml = false;
        using var content = entry.Open();
        while (content.Read(buffer) is var read and > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (length == 0) isXml = MayBeXml(buffer.AsSpan(0, read));
            length += read;
            if (length > allowed)
                throw new TableException(TableReasons.TooLarge, place, $"The file unpacks to more than is allowed, at its part '{entry.FullName}'.");
            checksum.Add(buffer.AsSpan(0, read));
            if (isXml) run.Add(buffer.AsSpan(0, read));
            if (run.IsTooLong)
                throw new TableException(TableReasons.TooLarge, place, $"The file's part '{entry.FullName}' holds a text of more than {TagRun.Most} bytes.");
        }

        if (length != entry.Length || checksum.Value != entry.Crc32) throw new InvalidDataException($"the checksum of its part '{entry.FullName}' is wrong.");
        return length;
    }

    // In any encoding, XML begins with its first tag, blanks, or a mark of byte order.
    private static bool MayBeXml(ReadOnlySpan<byte> beginning) =>
        beginning[0] is (byte)'<' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xFE or 0
        || beginning.StartsWith<byte>([0xFF, 0xFE]);

    private static bool IsList(string name) => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name is "[Content_Types].xml";

    private static void Recognise(Stream file, string place)
    {
        var beginning = new byte[FileSignatures.Length];
        file.Position = 0;
        var read = file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        var wrong = FileSignatures.Of(beginning.AsSpan(0, read)) switch
        {
            FileSignature.Zip => null,
            FileSignature.Compound when IsLocked(file) =>
                new TableException(TableReasons.Encrypted, place, "The workbook is locked with a password; save it without one."),
            FileSignature.Compound => new TableException(
                TableReasons.OldWorkbook, place, "The file is a workbook of Excel 97-2003 (.xls), whatever its name; save it as .xlsx."),
            FileSignature.Html => NotAWorkbook("a page of HTML, as some systems export under the name .xls; open it in a spreadsheet and save it as .xlsx"),
            FileSignature.Pdf => NotAWorkbook("PDF"),
            FileSignature.Gzip => NotAWorkbook("packed with gzip"),
            FileSignature.Xml => NotAWorkbook("XML"),
            _ when read == 0 => NotAWorkbook("empty"),
            _ => NotAWorkbook("text such as CSV under another name, or damaged at its beginning"),
        };
        if (wrong is not null) throw wrong;

        TableException NotAWorkbook(string kind) => new(TableReasons.NotAWorkbook, place, $"The file is no workbook (XLSX): it is {kind}.");
    }

    /// <summary>Whether a compound file holds a locked workbook: its directory then names a stream so.</summary>
    private static bool IsLocked(Stream file)
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[256 * 1024];
        file.Position = 0;
        var kept = 0;
        while (file.Read(buffer, kept, buffer.Length - kept) is var read and > 0)
        {
            var filled = kept + read;
            if (buffer.AsSpan(0, filled).IndexOf(name) >= 0) return true;
            kept = Math.Min(filled, name.Length);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return false;
    }
}
