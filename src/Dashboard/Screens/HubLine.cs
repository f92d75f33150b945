using Microsoft.AspNetCore.SignalR;

namespace ParLive.Dashboard.Screens;

/// <summary>The line to a screen over a hub connection.</summary>
internal sealed class HubLine(HubConnectionContext connection, DashboardMeters meters) : IScreenLine
{
    /// <inheritdoc />
    public ValueTask SendAsync(SerializedHubMessage message, CancellationToken cancellationToken)
    {
        // The same bytes for every connection with this protocol: only the first asks for them to be made.
        meters.Sent(message.GetSerializedMessage(connection.Protocol).Length);
        return connection.WriteAsync(message, cancellationToken);
    }

    /// <inheritdoc />
    public void Abort() => connection.Abort();
}
