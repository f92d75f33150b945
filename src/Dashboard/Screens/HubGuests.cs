using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Doors;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Screens;

/// <summary>Who is on the line to the hub: when the office's book changes, whoever is not who he was any more is cut off. His screen comes back by itself, and is judged anew.</summary>
internal sealed class HubGuests : IDisposable
{
    private static readonly Door Line = DoorTable.Of("* /live");

    private readonly ConcurrentDictionary<string, (HubCallerContext Context, Caller Caller)> _guests = new(StringComparer.Ordinal);
    private readonly Doorkeeper _keeper;
    private readonly IOfficeBook? _book;

    /// <summary>Follows the book, where the host has one.</summary>
    public HubGuests(Doorkeeper keeper, IServiceProvider services)
    {
        (_keeper, _book) = (keeper, services.GetService<IOfficeBook>());
        if (_book is not null) _book.Changed += Look;
    }

    /// <summary>A guest came.</summary>
    public void Add(HubCallerContext context)
    {
        if (_book is null) return;

        var caller = CallerOf(context);
        _guests[context.ConnectionId] = (context, caller);
        // Somebody may have been shut out between the door and the line.
        if (_keeper.Judge(Line, caller) != Verdict.Passes) context.Abort();
    }

    /// <summary>A guest went.</summary>
    public void Remove(HubCallerContext context) => _guests.TryRemove(context.ConnectionId, out _);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_book is not null) _book.Changed -= Look;
    }

    private Caller CallerOf(HubCallerContext context) => context.GetHttpContext() is { } http ? _keeper.CallerOf(http, Line) : Caller.Anyone;

    private void Look(object? sender, EventArgs told)
    {
        foreach (var (id, (context, came)) in _guests)
        {
            try
            {
                var now = CallerOf(context);
                if (now.Kind != came.Kind || now.Name != came.Name || !now.Grants.SequenceEqual(came.Grants)) context.Abort();
            }
            catch (ObjectDisposedException)
            {
                // Went at this very moment. Whoever changed the book must not hear of that, and the guests after this one are looked at too.
                _guests.TryRemove(id, out _);
            }
        }
    }
}
