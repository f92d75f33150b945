using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance.Scale;

/// <summary>Sends a file of events over several connections, each a stream of lines at a time; what finds no room is sent again.</summary>
internal sealed class Loader(RunningParlive server, Stream file) : IDisposable
{
    private const int BlockBytes = 16 << 20;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _turn = new(1);
    private byte[] _rest = [];

    /// <summary>How many lines were new and how many were known; all others are refused, which fails the load.</summary>
    public (long Accepted, long Duplicates) Taken { get; private set; }

    /// <summary>Sends the whole file.</summary>
    public Task SendAsync(int connections) => Task.WhenAll(Enumerable.Range(0, connections).Select(_ => SendBlocksAsync()));

    public void Dispose() => _turn.Dispose();

    private async Task SendBlocksAsync()
    {
        while (await NextAsync() is { Count: > 0 } block)
        {
            while (!await SendAsync(block)) await Task.Delay(Again, TimeProvider.System);
        }
    }

    private async Task<bool> SendAsync(ArraySegment<byte> block)
    {
        using var content = new ByteArrayContent(block.Array!, block.Offset, block.Count);
        content.Headers.ContentType = new MediaTypeHeaderValue(Asking.Lines);
        using var answer = await server.Http.PostAsync(new Uri("/api/events", UriKind.Relative), content);
        if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) return false;
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The server answers {answer.StatusCode}: {text}");
        using var json = JsonDocument.Parse(text);
        var (accepted, duplicates, refused) = json.RootElement.Counts();
        if (refused != 0) throw new InvalidOperationException($"{refused} events were refused: {text[..Math.Min(500, text.Length)]}");
        lock (_turn) Taken = (Taken.Accepted + accepted, Taken.Duplicates + duplicates);
        return true;
    }

    // Whole lines only: what follows the last end of line waits for the next block.
    private async Task<ArraySegment<byte>> NextAsync()
    {
        await _turn.WaitAsync();
        try
        {
            var block = new byte[BlockBytes];
            _rest.CopyTo(block, 0);
            var length = _rest.Length + await file.ReadAtLeastAsync(block.AsMemory(_rest.Length), BlockBytes - _rest.Length, throwOnEndOfStream: false);
            var whole = block.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            _rest = block[whole..length];
            return new ArraySegment<byte>(block, 0, whole);
        }
        finally
        {
            _turn.Release();
        }
    }
}
