using Microsoft.AspNetCore.SignalR;

namespace ParLive.Dashboard.Screens;

/// <summary>The line to one screen.</summary>
internal interface IScreenLine
{
    /// <summary>Completes when the line has taken the message.</summary>
    ValueTask SendAsync(SerializedHubMessage message, CancellationToken cancellationToken);

    /// <summary>Cuts the line.</summary>
    void Abort();
}
