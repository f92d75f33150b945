using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace ParLive.Screens;

/// <summary>A wall without glass: joins, follows, pings and asks as <c>Client/wall.ts</c> and <c>link.ts</c> do.</summary>
internal sealed class Wall : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly WallPage _page;
    private readonly Action<Wall, WallFrame> _onFrame;
    private string _epoch;
    private long _offset;

    private Wall(Site site, WallPage page, int number, Action<Wall, WallFrame> onFrame)
    {
        (_page, Number, _onFrame, _epoch, _offset) = (page, number, onFrame, page.Epoch, page.Offset);
        _connection = new HubConnectionBuilder().WithUrl(new Uri(site.Process.Address, "/live"), HttpTransportType.WebSockets).Build();
        _connection.ServerTimeout = TimeSpan.FromSeconds(10);
        _connection.KeepAliveInterval = TimeSpan.FromSeconds(75);
        _connection.On<WallFrame>("Frame", ShowAsync);
        _connection.On<object>("Announced", static _ => { });
    }

    /// <summary>Which of many it is.</summary>
    public int Number { get; }

    /// <summary>Whether it is still connected.</summary>
    public bool IsLive => _connection.State == HubConnectionState.Connected;

    /// <summary>Opens a wall on a page that was loaded.</summary>
    public static async Task<Wall> OpenAsync(Site site, WallPage page, int number, Action<Wall, WallFrame> onFrame)
    {
        var wall = new Wall(site, page, number, onFrame);
        await wall._connection.StartAsync();
        await wall._connection.InvokeAsync<long>("Clock");
        await wall.JoinAsync();
        await wall._connection.InvokeAsync<object?>("Announced", page.Token);
        return wall;
    }

    /// <summary>Opens many, some at a time.</summary>
    public static async Task<IReadOnlyList<Wall>> OpenAsync(Site site, IReadOnlyList<WallPage> pages, int count, Action<Wall, WallFrame> onFrame)
    {
        var walls = new Wall[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
            walls[number] = await OpenAsync(site, pages[number % pages.Count], number, onFrame));
        return walls;
    }

    /// <summary>Closes many.</summary>
    public static Task CloseAsync(IEnumerable<Wall> walls) => Task.WhenAll(walls.Select(wall => wall.DisposeAsync().AsTask()));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task JoinAsync()
    {
        var answer = await _connection.InvokeAsync<string>("Join", _page.Token, _epoch, _offset);
        if (answer != "Joined")
            throw new InvalidOperationException($"A wall could not join: {answer}.");
    }

    private Task ShowAsync(WallFrame frame)
    {
        if (frame.View != _page.View)
            return Task.CompletedTask;
        if (frame.Whole is null && (frame.Epoch != _epoch || frame.Offset != _offset + 1))
        {
            (_epoch, _offset) = ("", 0);
            return JoinAsync();
        }
        (_epoch, _offset) = (frame.Epoch, frame.Offset);
        _onFrame(this, frame);
        return Task.CompletedTask;
    }
}
