using ParLive.Tables;
using ParLive.Tables.Workbooks;

namespace ParLive.Ingest.Tables;

/// <summary>A file on disk for as long as it is open, for what must be read more than once and came as a stream.</summary>
internal static class Spool
{
    private const int BlockBytes = 128 * 1024;

    /// <summary>Copies a stream to its end; the copy stands at its beginning.</summary>
    /// <exception cref="TableException">It is longer than allowed, or (for XML) holds a text that nobody should read into memory.</exception>
    public static async Task<FileStream> CopyAsync(Stream stream, string place, long most, CancellationToken cancellationToken)
    {
        var copy = new FileStream(Path.Combine(Path.GetTempPath(), $"parlive-{Path.GetRandomFileName()}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        });
        try
        {
            var block = new byte[BlockBytes];
            while (await stream.ReadAsync(block, cancellationToken) is var read and > 0)
            {
                if (copy.Length + read > most) throw new TableException(TableReasons.TooLarge, place, $"The file is larger than {most} bytes, unpacked.");
                await copy.WriteAsync(block.AsMemory(0, read), cancellationToken);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads XML once as bytes, and leaves it at its beginning.</summary>
    /// <exception cref="TableException">A tag or a text in it is longer than allowed.</exception>
    public static async Task CheckXmlAsync(Stream xml, string place, CancellationToken cancellationToken)
    {
        var (block, run) = (new byte[BlockBytes], default(TagRun));
        xml.Position = 0;
        while (await xml.ReadAsync(block, cancellationToken) is var read and > 0)
        {
            run.Add(block.AsSpan(0, read));
            if (run.IsTooLong) throw new TableException(TableReasons.TooLarge, place, $"The file holds a tag or a text of more than {TagRun.Most} bytes.");
        }

        xml.Position = 0;
    }
}
