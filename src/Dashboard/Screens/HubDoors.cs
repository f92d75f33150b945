using Microsoft.AspNetCore.SignalR;
using ParLive.Access.Doors;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Screens;

/// <summary>The policy table before every method of the hub, each time it is called: what was allowed when a screen came may not be any more.</summary>
internal sealed class HubDoors(Doorkeeper keeper, ViewTokens tokens, HubGuests guests) : IHubFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        // What is not named is refused.
        if (DoorTable.Find($"HUB {invocation.HubMethodName}") is not { } door) throw new HubException("Refused.");
        if (invocation.Context.GetHttpContext() is not { } context) return await next(invocation);

        var caller = keeper.CallerOf(context, door);
        if (keeper.IsClosed && keeper.Judge(door, caller, UnitsOf(door, invocation)) != Verdict.Passes)
            return invocation.HubMethodName == nameof(LiveHub.Join) ? JoinAnswer.Refused : null;

        return await next(invocation);
    }

    /// <inheritdoc/>
    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        guests.Add(context.Context);
        return next(context);
    }

    /// <inheritdoc/>
    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        guests.Remove(context.Context);
        return next(context, exception);
    }

    // A token that nobody signed is for the method to refuse; a name that is none is no unit.
    private IReadOnlyList<string> UnitsOf(Door door, HubInvocationContext invocation) => door switch
    {
        { Unit: not UnitIn.Argument } => [],
        { UnitName: "token" } => [tokens.Open(invocation.HubMethodArguments[0] as string)?.Unit ?? ""],
        _ => [invocation.HubMethodArguments[0] as string ?? ""],
    };
}
