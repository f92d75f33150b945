using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ParLive.Access.Tests;

/// <summary>A line to the hub over a plain web socket.</summary>
internal sealed class HubLine : IAsyncDisposable
{
    private const char End = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly StringBuilder _heard = new();
    private int _calls;

    /// <summary>Connects; null where the door is shut.</summary>
    public static async Task<HubLine?> ConnectAsync(House house, Action<ClientWebSocketOptions> with)
    {
        var line = new HubLine();
        line._socket.Options.CollectHttpResponseDetails = true;
        with(line._socket.Options);
        try
        {
            await line._socket.ConnectAsync(new Uri($"ws://{house.Address.Authority}/live"), TestContext.Current.CancellationToken);
        }
        catch (WebSocketException) when (line._socket.HttpStatusCode is System.Net.HttpStatusCode.Unauthorized or System.Net.HttpStatusCode.Forbidden)
        {
            await line.DisposeAsync();
            return null;
        }

        await line.SendAsync("{\"protocol\":\"json\",\"version\":1}");
        await line.HearAsync();
        return line;
    }

    /// <summary>Calls a method; answers its result.</summary>
    public async Task<JsonElement> CallAsync(string method, params object?[] arguments)
    {
        var id = FormattableString.Invariant($"{++_calls}");
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        while (true)
        {
            using var message = JsonDocument.Parse(await HearAsync() ?? throw new IOException("The line was cut."));
            if (message.RootElement.TryGetProperty("invocationId", out var answered) && answered.GetString() == id) return message.RootElement.Clone();
        }
    }

    /// <summary>Waits until the server cuts the line.</summary>
    public async Task UntilCutAsync()
    {
        while (await HearAsync() is not null) continue;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private async Task<string?> HearAsync()
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var heard = _heard.ToString();
            if (heard.IndexOf(End, StringComparison.Ordinal) is var end and >= 0)
            {
                _heard.Remove(0, end + 1);
                return heard[..end];
            }

            try
            {
                var received = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
                if (received.MessageType == WebSocketMessageType.Close) return null;

                _heard.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
            }
            catch (WebSocketException)
            {
                return null;
            }
        }
    }
}
