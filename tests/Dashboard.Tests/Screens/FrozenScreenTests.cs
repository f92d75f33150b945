using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Views;
using ParLive.Grains.Access;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Screens;

/// <summary>A real server, the real clock, and a socket that nobody reads.</summary>
public sealed class FrozenScreenTests : IAsyncLifetime
{
    // Each asks for a whole frame of about five thousand bytes: together many times what the kernel holds for a connection.
    private const int Joins = 4_000;
    private const int Bound = 10 * 1024 * 1024;

    private readonly WebApplication _app;

    public FrozenScreenTests()
    {
        var feed = new FakeFeed(TimeProvider.System).With([Some.Province()]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IUnitFeed>(feed).AddSingleton<IJudgements>(new FakeJudgements()).AddOfficeInMemory(TimeProvider.System)
            .AddDashboard(options => options.LongestSend = TimeSpan.FromMilliseconds(500));
        _app = builder.Build();
        _app.MapDashboard();
    }

    private Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private DashboardMeters Meters => _app.Services.GetRequiredService<DashboardMeters>();

    public async ValueTask InitializeAsync() => await _app.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_screen_that_reads_nothing_delays_nobody_and_is_let_go()
    {
        using var awake = await ScreenAsync(receiveBuffer: 1 << 20);
        using var frozen = await ScreenAsync(receiveBuffer: 4_096);
        await JoinAsync(awake, 1);
        await Patience.For(HearAsync(awake, 1), "the view to have a frame");

        var joining = JoinAsync(frozen, Joins);
        await Patience.For(HearAsync(awake, 1), "a frame on the screen that reads");
        await joining;
        await Patience.For(LetGoAsync(), "the frozen screen to be let go");
        Assert.Equal(1, Meters.Reading.Aborted);
        // What the kernel took on both sides, and what the connection may hold: not a frame for each that it missed.
        Assert.InRange(Meters.Reading.Bytes, 1, Bound);
    }

    private async Task LetGoAsync()
    {
        while (Meters.Reading.Aborted == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private async Task<Socket> ScreenAsync(int receiveBuffer)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = receiveBuffer, NoDelay = true };
        await socket.ConnectAsync(Address.Host, Address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /live HTTP/1.1\r\nHost: {Address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"));
        await socket.ReceiveAsync(new byte[512]);
        await socket.SendAsync(Text("""{"protocol":"json","version":1}"""));
        return socket;
    }

    private async Task JoinAsync(Socket socket, int times)
    {
        var token = _app.Services.GetRequiredService<ViewTokens>().For(new ViewKey(Some.Province().Key, SceneKind.Overview, 10, null, "vi"));
        var join = Text($$"""{"type":1,"target":"Join","arguments":[{{JsonSerializer.Serialize(token)}},"",0]}""");
        try
        {
            for (var time = 0; time < times; time++)
                await socket.SendAsync(join);
        }
        catch (SocketException)
        {
            // The server let it go while it still asked.
        }
    }

    private static async Task HearAsync(Socket socket, int frames)
    {
        var (buffer, heard) = (new byte[64 * 1024], 0);
        while (heard < frames)
        {
            var length = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            Assert.NotEqual(0, length);
            heard += Encoding.UTF8.GetString(buffer, 0, length).Split("\"target\":\"Frame\"").Length - 1;
        }
    }

    // A frame of a web socket, masked with zeros, so that the bytes stay as they are.
    private static byte[] Text(string message)
    {
        var payload = Encoding.UTF8.GetBytes(message + '\u001e');
        byte[] head = payload.Length < 126
            ? [0x81, (byte)(0x80 | payload.Length)]
            : [0x81, 0x80 | 126, (byte)(payload.Length >> 8), (byte)(payload.Length & 0xFF)];
        return [.. head, 0, 0, 0, 0, .. payload];
    }
}
