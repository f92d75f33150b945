using Microsoft.AspNetCore.SignalR;
using ParLive.Dashboard.Rotations;
using ParLive.Dashboard.Views;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Screens;

/// <summary>Where screens join views, and where other programs hear that something changed. Nothing can be changed here.</summary>
internal sealed class LiveHub(
    ViewTokens tokens, IUnitFeed feed, LiveViews views, ConnectedScreens screens, ChangeWatches watches, Announcer announcer,
    TimeProvider clock)
    : Hub<IWallClient>
{
    /// <summary>Joins the view that a token stands for, at the frame that the screen shows; leaves the one joined before.</summary>
    public JoinAnswer Join(string? token, string? epoch, long offset)
    {
        if (tokens.Open(token) is not { } key)
            return JoinAnswer.Refused;
        if (feed.Find(key.Unit) is not { } unit)
            return JoinAnswer.Unknown;
        if (views.Open(key, unit) is not { } lease)
            return JoinAnswer.Full;
        return screens.Show(Context.ConnectionId, lease, new FramePosition(epoch, offset)) ? JoinAnswer.Joined : JoinAnswer.Refused;
    }

    /// <summary>The server's clock in milliseconds of Unix time.</summary>
    public long Clock() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>
    /// What a rotation has to know beside its scene, of the unit of a view; null when this host did not sign the token. From here on
    /// <c>Announced</c> tells this connection when it changes.
    /// </summary>
    public async Task<Announced?> Announced(string? token) =>
        tokens.Open(token) is { } key && feed.Find(key.Unit) is { } unit ? await announcer.HearAsync(Context.ConnectionId, unit, key.Language) : null;

    /// <summary>From here on <c>unit.changed</c>, and for a unit with others below it <c>board.changed</c>, tell this connection of each change.</summary>
    public bool Watch(string? unit) => unit is not null && feed.Find(unit) is { } found && watches.Add(Context.ConnectionId, found, Context.ConnectionAborted);

    /// <summary>Ends a watch.</summary>
    public void Unwatch(string? unit)
    {
        if (unit is not null && feed.Find(unit) is { } found)
            watches.Remove(Context.ConnectionId, found.Key);
    }
}
