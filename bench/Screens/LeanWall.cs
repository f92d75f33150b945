using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace ParLive.Screens;

/// <summary>
/// A wall that reads of each frame what is measured and no more. It joins, follows the numbers of the frames and asks for the clock as
/// a page does, and costs a small part of it: thousands of them share two cores with the server.
/// </summary>
internal sealed class LeanWall : Viewer
{
    private const byte EndOfMessage = 0x1E;
    private static readonly byte[] Hello = SocketLine.Frame("{\"protocol\":\"json\",\"version\":1}\u001e"u8, isText: true);
    private static readonly byte[] Clock = Invoking("3", "Clock", "");
    private static int _asked;

    private readonly WallPage _page;
    private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _offset;
    private long _clockDue;

    private LeanWall(SocketLine line, WallPage page)
        : base(line) => (_page, _offset, _clockDue) = (page, page.Offset, ClockDue());

    /// <summary>Opens a wall on a page that was loaded.</summary>
    public static async Task<Viewer> OpenAsync(Site site, WallPage page)
    {
        var wall = new LeanWall(await SocketLine.OpenAsync(site.Process.Address, "/live"), page);
        wall.Say(Hello);
        wall.Join(page.Epoch, page.Offset);
        wall.Say(Invoking("2", "Announced", JsonSerializer.Serialize(page.Token)));
        wall.Watch();
        await wall._joined.Task.WaitAsync(Patience, TimeProvider.System);
        return wall;
    }

    /// <inheritdoc />
    // One message of the socket may carry several of the hub.
    protected override void Take(ReadOnlySpan<byte> message)
    {
        while (message.IndexOf(EndOfMessage) is >= 0 and var end)
        {
            TakeOne(message[..end]);
            message = message[(end + 1)..];
        }
    }

    private void Join(string epoch, long offset) => Say(Invoking("1", "Join", $"""{JsonSerializer.Serialize(_page.Token)},"{epoch}",{JsonSerializer.Serialize(offset)}"""));

    private static byte[] Invoking(string id, string target, string arguments) => SocketLine.Frame(Encoding.UTF8.GetBytes(
        $$"""{"type":1,"invocationId":"{{id}}","target":"{{target}}","arguments":[{{arguments}}]}""" + '\u001e'), isText: true);

    private void TakeOne(ReadOnlySpan<byte> message)
    {
        if (message.StartsWith("{\"type\":1,\"target\":\"Frame\""u8))
            Show(message);
        else if (message.StartsWith("{\"type\":3,\"invocationId\":\"1\""u8))
            HearJoined(message);
    }

    private void HearJoined(ReadOnlySpan<byte> answer)
    {
        if (answer.IndexOf("\"Joined\""u8) >= 0)
            _joined.TrySetResult();
        else
            _joined.TrySetException(new InvalidOperationException($"A wall could not join: {Encoding.UTF8.GetString(answer)}"));
    }

    private void Show(ReadOnlySpan<byte> frame)
    {
        var offset = NumberAfter(frame, "\"o\":"u8);
        if (offset != _offset + 1 && frame.IndexOf(",\"w\":"u8) < 0)
        {
            Breaks++;
            Join("", 0);
            return;
        }
        _offset = offset;
        See(NumberAfter(frame, "\"at\":"u8), Shown.Overdue(frame), frame.Length);
        AskClock();
    }

    // Behind a frame, while the server is awake anyway.
    private void AskClock()
    {
        if (Environment.TickCount64 < _clockDue)
            return;
        Say(Clock);
        _clockDue = ClockDue();
    }

    // Within a minute, as a page does; those that came together do not ask together.
    private static long ClockDue() => Environment.TickCount64 + 24_000 + (Interlocked.Increment(ref _asked) * 7_919L % 36_000);

    private static long NumberAfter(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> name) =>
        Utf8Parser.TryParse(frame[(frame.IndexOf(name) + name.Length)..], out long number, out _) ? number : 0;
}
