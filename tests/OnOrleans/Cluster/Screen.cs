using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace ParLive.Cluster;

/// <summary>A screen before a unit's wall: loads the page, joins its view, and notes the frames that come.</summary>
internal sealed partial class Screen : IAsyncDisposable
{
    private const char End = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly Channel<(DateTimeOffset At, bool IsFresh)> _frames = Channel.CreateUnbounded<(DateTimeOffset, bool)>();
    private Task _listening = Task.CompletedTask;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    /// <summary>Opens the wall of a unit.</summary>
    public static async Task<Screen> OpenAsync(Uri server, string unit)
    {
        using var http = new HttpClient { BaseAddress = server };
        var page = await http.GetStringAsync(new Uri($"/wall/{unit}", UriKind.Relative), Test);
        var screen = new Screen();
        await screen._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/live" }.Uri, Test);
        await screen.SayAsync("""{"protocol":"json","version":1}""");
        await screen.SayAsync(JsonSerializer.Serialize(new { type = 1, target = "Join", arguments = new object?[] { Token().Match(page).Groups["token"].Value, null, 0 } }));
        screen._listening = screen.ListenAsync();
        return screen;
    }

    /// <summary>Waits for a frame with figures that are not stale, made after a moment; answers when it was made.</summary>
    public async Task<DateTimeOffset> FreshAfterAsync(DateTimeOffset moment)
    {
        await foreach (var (at, isFresh) in _frames.Reader.ReadAllAsync(Test))
        {
            if (isFresh && at > moment) return at;
        }

        throw new InvalidOperationException("The screen's line was cut.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
    }

    [GeneratedRegex("data-token=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Token();

    private Task SayAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, Test);

    private async Task ListenAsync()
    {
        var (bytes, text) = (new byte[64 << 10], new StringBuilder());
        try
        {
            while (await _socket.ReceiveAsync(bytes, Test) is { MessageType: not WebSocketMessageType.Close } part)
            {
                text.Append(Encoding.UTF8.GetString(bytes, 0, part.Count));
                if (!part.EndOfMessage) continue;

                foreach (var message in text.ToString().Split(End, StringSplitOptions.RemoveEmptyEntries)) Hear(message);
                text.Clear();
            }
        }
        catch (Exception cut) when (cut is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It was closed, or its server is gone.
        }

        _frames.Writer.TryComplete();
    }

    // A letter cut in two by the end of a part only spoils what is not looked at.
    private void Hear(string message)
    {
        using var said = JsonDocument.Parse(message);
        if (said.RootElement.TryGetProperty("target", out var target) && target.ValueEquals("Frame"))
        {
            var frame = said.RootElement.GetProperty("arguments")[0];
            var at = DateTimeOffset.FromUnixTimeMilliseconds(frame.GetProperty("at").GetInt64());
            _frames.Writer.TryWrite((at, !frame.TryGetProperty("stale", out _) && frame.TryGetProperty("as", out _)));
        }
    }
}
