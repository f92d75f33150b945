using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace ParLive.Ingest.Events;

/// <summary>Reads a body that is no stream into memory, up to a bound.</summary>
internal static class EventBody
{
    /// <summary>The body, or what arrived of it before the connection was cut; null if it is larger than allowed.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int most)
    {
        if (request.ContentLength > most) return null;
        var bytes = new ArrayBufferWriter<byte>((int)Math.Max(256, request.ContentLength ?? 4096));
        while (true)
        {
            try
            {
                var result = await request.BodyReader.ReadAsync();
                foreach (var segment in result.Buffer) bytes.Write(segment.Span);
                request.BodyReader.AdvanceTo(result.Buffer.End);
                if (bytes.WrittenCount > most) return null;
                if (result.IsCompleted) return bytes.WrittenMemory;
            }
            catch (Exception torn) when (torn is IOException or OperationCanceledException)
            {
                // Nobody waits for the answer, yet what is whole in it counts and the torn rest is kept.
                return bytes.WrittenMemory;
            }
        }
    }
}
