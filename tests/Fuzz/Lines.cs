using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ParLive.Access.Doors;

namespace ParLive.Fuzz;

/// <summary>Lines to the hub, with calls that are right, calls that are not, and bytes that are no calls.</summary>
internal sealed class Lines(Random dice, Findings findings, Strikes strikes)
{
    private const string Door = "HUB /live";
    private static readonly TimeSpan Polite = TimeSpan.FromSeconds(2);
    private const char End = '\u001e';

    private static readonly IReadOnlyList<string> Methods = [.. DoorTable.All.Where(door => door.Method == "HUB").Select(door => door.Pattern), "NoSuch", ""];

    private readonly Words _words = new(dice);

    /// <summary>Opens a line as somebody, says some things, and goes.</summary>
    public async Task CallAsync(Visitor visitor, Uri address)
    {
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = visitor.Cookies;
        if (visitor.Key is { } key) socket.Options.SetRequestHeader("Authorization", key.ToString());
        using var over = new CancellationTokenSource(Visitor.Patience);
        try
        {
            await socket.ConnectAsync(new Uri($"ws://{address.Authority}/live"), over.Token);
            await SayAsync(socket, dice.Next(12) == 0 ? strikes.Bodies.Json() : "{\"protocol\":\"json\",\"version\":1}", over.Token);
            for (var left = dice.Next(1, 8); left > 0 && socket.State == WebSocketState.Open; left--) await SayAsync(socket, Call(left), over.Token);
            findings.Happened(Door, await HeardAsync(socket) ? "spoken" : "silent");
        }
        catch (WebSocketException)
        {
            findings.Happened(Door, "cut");
        }
        catch (OperationCanceledException)
        {
            findings.Wrong($"{Door} hangs", $"as {visitor.Name}");
        }
    }

    private string Call(int id)
    {
        var arguments = Enumerable.Range(0, dice.Next(4)).Select(_ => dice.Next(3) == 0 ? strikes.Bodies.Json() : JsonSerializer.Serialize(Words.WellFormed(_words.Any())));
        return dice.Next(6) == 0
            ? strikes.Bodies.Json()
            : $"{{\"type\":{_words.One([1, 1, 1, 1, 2, 4, 5, 6, 7, 99])},\"invocationId\":\"{id}\",\"target\":{JsonSerializer.Serialize(_words.One(Methods))},\"arguments\":[{string.Join(',', arguments)}]}}";
    }

    private Task SayAsync(ClientWebSocket socket, string message, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(message + End);
        return socket.SendAsync(dice.Next(12) == 0 ? _words.Meddled(bytes) : bytes, dice.Next(12) == 0 ? WebSocketMessageType.Binary : WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
    }

    // Whatever it says first is heard, and then the line is let go as a browser does that is closed. Who greets wrongly is told nothing for a while.
    private static async Task<bool> HeardAsync(ClientWebSocket socket)
    {
        using var enough = new CancellationTokenSource(Polite);
        try
        {
            if (socket.State == WebSocketState.Open) await socket.ReceiveAsync(new byte[4_096], enough.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
