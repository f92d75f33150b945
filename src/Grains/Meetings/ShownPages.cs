using System.IO.Compression;
using System.Text.Json;
using ParLive.Domain.Meetings;
using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Grains.Meetings;

/// <summary>What a meeting shows, as the bytes that are kept of it: the reading itself, so that no later way of computing changes it.</summary>
/// <remarks>A member that a later version adds has its usual value in what an earlier one kept.</remarks>
internal static class ShownPages
{
    private const byte Format = 1;

    /// <summary>As bytes.</summary>
    public static FrozenPages Write(MeetingShown shown)
    {
        using var output = new MemoryStream();
        output.WriteByte(Format);
        using (var packing = new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            JsonSerializer.Serialize(packing, shown);
        }

        return new FrozenPages(output.GetBuffer().AsSpan(0, (int)output.Length));
    }

    /// <summary>From bytes.</summary>
    /// <exception cref="FormatException">A newer version wrote them.</exception>
    public static MeetingShown Read(FrozenPages pages)
    {
        var bytes = pages.Bytes;
        if (bytes.Length == 0 || bytes.Span[0] != Format)
        {
            throw new FormatException("What the meeting showed is of another format; a newer version may have written it.");
        }

        using var input = new MemoryStream(bytes[1..].ToArray());
        using var unpacking = new BrotliStream(input, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<MeetingShown>(unpacking) ?? throw new FormatException("The meeting showed nothing.");
    }
}
