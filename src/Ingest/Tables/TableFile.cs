using System.IO.Compression;
using ParLive.Ingest.Importing;
using ParLive.Ingest.Xes;
using ParLive.Tables;
using ParLive.Tables.Workbooks;

namespace ParLive.Ingest.Tables;

/// <summary>A file of tables, told by its content: CSV, a workbook (XLSX), a process log (XES), each of them also packed with gzip.</summary>
internal sealed class TableFile : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly FileSignature _kind;
    private readonly ImportMap _map;
    private readonly ImportOptions _options;
    private readonly string _place;

    // Made here, and gone with this: copies on disk, and workbooks opened.
    private readonly Stack<IAsyncDisposable> _owned;
    private readonly Stack<IDisposable> _opened = new();

    private TableFile(Stream stream, FileSignature kind, ImportMap map, ImportOptions options, string place, Stack<IAsyncDisposable> owned)
    {
        _stream = stream;
        _kind = kind;
        _map = map;
        _options = options;
        _place = place;
        _owned = owned;
    }

    /// <summary>Opens a file. One that must be read twice and cannot go back is copied to the disk first; CSV is not.</summary>
    /// <exception cref="TableException">It is none of the kinds, not what its name says, or too large.</exception>
    public static async Task<TableFile> OpenAsync(Stream stream, ImportMap map, ImportOptions options, CancellationToken cancellationToken)
    {
        var place = options.FileName ?? "the file";
        var owned = new Stack<IAsyncDisposable>();
        try
        {
            var (begun, kind) = await BeginAsync(stream, cancellationToken);
            if (kind == FileSignature.Gzip)
            {
                begun = await UnpackAsync(begun, place, options.Limits, owned, cancellationToken);
                (begun, kind) = await BeginAsync(begun, cancellationToken);
            }

            kind = AsNamed(kind, options.FileName);
            var twice = kind != FileSignature.Text || options.Whole;
            var most = kind == FileSignature.Zip ? options.Limits.MaxFileBytes : options.Limits.MaxUnpackedBytes;
            if (twice && !begun.CanSeek) owned.Push((FileStream)(begun = await Spool.CopyAsync(begun, place, most, cancellationToken)));
            if (kind == FileSignature.Xml) await Spool.CheckXmlAsync(begun, place, cancellationToken);
            return new TableFile(begun, kind, map, options, place, owned);
        }
        catch
        {
            while (owned.TryPop(out var made)) await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>The tables in it, from the top; several only for the visible sheets of a workbook, if the map names none.</summary>
    /// <exception cref="TableException">They cannot be read.</exception>
    public IReadOnlyList<ITable> Tables(CancellationToken cancellationToken)
    {
        if (_stream.CanSeek) _stream.Position = 0;
        switch (_kind)
        {
            case FileSignature.Zip:
                var workbook = Workbook.Open(
                    _stream, _place, new WorkbookOptions { Limits = _options.Limits, CachedFormulas = _map.CachedFormulas }, cancellationToken);
                _opened.Push(workbook);
                return [.. workbook.Find(_map.Sheet).Select(workbook.Read)];
            case FileSignature.Xml:
                return [XesTable.Open(_stream, _place, _options.Limits, cancellationToken)];
            default:
                return [new CsvTable(_stream, _place, _map, _options.MaxRowBytes)];
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_opened.TryPop(out var workbook)) workbook.Dispose();
        while (_owned.TryPop(out var copy)) await copy.DisposeAsync();
    }

    private static async Task<(Stream Begun, FileSignature Kind)> BeginAsync(Stream stream, CancellationToken cancellationToken)
    {
        var beginning = new byte[FileSignatures.Length];
        if (stream.CanSeek) stream.Position = 0;
        var read = await stream.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
        if (stream.CanSeek) stream.Position = 0;
        var begun = stream.CanSeek ? stream : new BegunStream(beginning.AsMemory(0, read), stream);
        return (begun, FileSignatures.Of(beginning.AsSpan(0, read)));
    }

    private static async Task<Stream> UnpackAsync(
        Stream packed, string place, TableLimits limits, Stack<IAsyncDisposable> owned, CancellationToken cancellationToken)
    {
        try
        {
            await using var unpacking = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
            var copy = await Spool.CopyAsync(unpacking, place, limits.MaxUnpackedBytes, cancellationToken);
            owned.Push(copy);
            return copy;
        }
        catch (InvalidDataException broken)
        {
            throw new TableException(TableReasons.Damaged, place, $"The file is damaged or was cut off: {broken.Message}", broken);
        }
    }

    /// <summary>
    /// What to read it as. What is nothing that can be read, and text that is named as a workbook, is read as a workbook: that says best
    /// why it is none.
    /// </summary>
    private static FileSignature AsNamed(FileSignature kind, string? name) =>
        kind is FileSignature.Text or FileSignature.Xml && Path.GetExtension(name)?.ToUpperInvariant() is not (".XLSX" or ".XLSM" or ".XLS")
            ? kind
            : FileSignature.Zip;
}
