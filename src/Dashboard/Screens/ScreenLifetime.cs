using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Rotations;

namespace ParLive.Dashboard.Screens;

/// <summary>
/// Keeps a line for each connection, over which the views send by themselves. A plain send to a group waits for its slowest member; here
/// each screen has a slot of its own, and nothing is ever sent to a group.
/// </summary>
internal sealed class ScreenLifetime(
    ILogger<DefaultHubLifetimeManager<LiveHub>> logger, ConnectedScreens screens, ChangeWatches watches, Announcer announcer, DashboardMeters meters)
    : DefaultHubLifetimeManager<LiveHub>(logger)
{
    /// <inheritdoc />
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        screens.Add(connection.ConnectionId, new HubLine(connection, meters));
        return base.OnConnectedAsync(connection);
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        watches.RemoveAll(connection.ConnectionId);
        screens.Remove(connection.ConnectionId);
        announcer.Remove(connection.ConnectionId);
        return base.OnDisconnectedAsync(connection);
    }
}
