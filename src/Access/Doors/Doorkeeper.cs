using System.Collections.Frozen;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Access.Sources;
using ParLive.Grains.Access;

namespace ParLive.Access.Doors;

/// <summary>Says at every door who passes, by the one table.</summary>
/// <remarks>
/// Without any account it is as it was: what keys guard asks for a key once there is one, and everything else is open. With the first
/// account everything is closed but what the table names.
/// </remarks>
public sealed class Doorkeeper
{
    private const string Scheme = "Bearer ";

    // A tree of units has few levels; a bound all the same, so that a ring in the register cannot hold a request.
    private const int Deepest = 24;

    private readonly IServiceProvider _services;

    internal Doorkeeper(IServiceProvider services) => _services = services;

    /// <summary>Whether there are accounts, so that doors are closed; also while that is not known yet.</summary>
    public bool IsClosed => Accounts is { } accounts && (!accounts.IsKnown || accounts.Any);

    /// <summary>Whether what keys guard asks for one.</summary>
    public bool AsksForKey => Keys is { Any: true };

    // A host without pages protects no cookies.
    private OperatorCookie? Cookie => _services.GetService<IDataProtectionProvider>() is null ? null : _services.GetService<OperatorCookie>();

    private AccountBook? Accounts => _services.GetService<IOfficeBook>() is null ? null : _services.GetService<AccountBook>();

    private ISourceKeys? Keys => _services.GetService<ISourceKeys>();

    private IUnitFeed? Feed => _services.GetService<IUnitFeed>();

    /// <summary>Who comes to a door with a request. Programs show a key; a browser's cookies count where people come.</summary>
    public Caller CallerOf(HttpContext context, Door door)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var shown = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        if (shown.Length > 0 && IsConsole(context, shown)) return Caller.Console;
        if (shown.Length > 0 && Keys?.Shown(shown) is { } key) return Caller.Of(key);
        if (SignedBodies.KeyOf(context) is { } signed) return Caller.Of(signed);
        if (!IsClosed) return door.IsPage && Cookie?.KeyOf(context) is { } kept && Keys?.Shown(kept) is { } holder ? Caller.Of(holder) : Caller.Anyone;
        if (AccountOf(context) is { } account) return account;
        return _services.GetService<IDisplayPasses>()?.Of(context) is var (name, unit) ? Caller.Display(name, unit) : Caller.Nobody;
    }

    /// <summary>What is said to somebody at a door, about some units.</summary>
    /// <param name="door">The door.</param>
    /// <param name="caller">Who comes.</param>
    /// <param name="units">The units that it is about, as they were named; none where it names none.</param>
    public Verdict Judge(Door door, Caller caller, params IReadOnlyList<string> units)
    {
        if (door.IsPublic || (door.Key == KeyRight.Console && caller.IsConsole)) return Verdict.Passes;
        if (!IsClosed) return door.OnceClosed ? Verdict.Unknown : JudgeOpen(door, caller);

        return caller.Kind switch
        {
            CallerKind.Account when door.IsOwn => Verdict.Passes,
            CallerKind.Account when caller.MustChoose => Verdict.MustChoose,
            CallerKind.Account => Of(Holds(caller, door, units)),
            CallerKind.Display => Of(door.Displays && Holds(caller, door with { Roles = DoorTable.Readers }, units)),
            CallerKind.Source => Of(door.Key == KeyRight.Source || (door.Key is KeyRight.Operator or KeyRight.OperatorOnceClosed && caller.HoldsOperatorKey)),
            _ => Verdict.Unknown,
        };
    }

    /// <summary>The same for a request at a door that it has not come to: whether a form for it is worth showing.</summary>
    public bool Lets(HttpContext context, string door, params IReadOnlyList<string> units) =>
        Judge(DoorTable.Of(door), CallerOf(context, DoorTable.Of(door)), units) == Verdict.Passes;

    /// <summary>Whether somebody may see dossiers of units one by one, and not only counts.</summary>
    public bool SeesDossiers(Caller caller, IReadOnlyList<string> units) => caller.Kind switch
    {
        CallerKind.Anyone => !IsClosed,
        CallerKind.Source => !IsClosed || caller.HoldsOperatorKey,
        CallerKind.Account => units.Count > 0 && units.All(unit => IsHeld(caller, DoorTable.SeeingDossiers, unit)),
        _ => false,
    };

    /// <summary>Whether somebody may decide what units contest: an account that leads a unit above them, for nobody decides his own matter.</summary>
    public bool IsSetOver(Caller caller, IReadOnlyList<string> units) =>
        caller.Kind != CallerKind.Account || units.All(unit => Feed?.Find(unit)?.Parent is { } above ? IsHeld(caller, DoorTable.Leading, above)
            : caller.Grants.Any(grant => grant is { Unit: Grant.Everywhere, Role: Role.Leader }));

    /// <summary>Whether somebody may see a unit at all.</summary>
    public bool Sees(Caller caller, string unit) => !IsClosed || caller.HoldsOperatorKey || IsHeld(caller, DoorTable.Readers, unit);

    /// <summary>The units at which somebody begins to look: the roots, or those of his roles.</summary>
    public IReadOnlyList<Grains.Contracts.UnitInfo> Beginnings(Caller caller)
    {
        if (Feed is not { } feed) return [];
        if (!IsClosed || caller.HoldsOperatorKey || caller.Grants.Any(grant => grant.Unit == Grant.Everywhere && DoorTable.Readers.Contains(grant.Role))) return feed.Roots;

        return [.. caller.Grants.Where(grant => DoorTable.Readers.Contains(grant.Role)).Select(grant => feed.Find(grant.Unit))
            .OfType<Grains.Contracts.UnitInfo>().DistinctBy(unit => unit.Key, StringComparer.Ordinal)];
    }

    /// <summary>Remembers the operator's key in a browser; false if it is not one, or nobody asks for it any more.</summary>
    public bool Enter(HttpContext context, string key)
    {
        if (IsClosed || Cookie is not { } cookie || Keys?.Shown(key)?.Source != Caller.OperatorKey) return false;

        cookie.Give(context, key);
        return true;
    }

    private bool IsConsole(HttpContext context, string shown) =>
        _services.GetService<ConsolePass>()?.Is(shown) is true && context.Connection.RemoteIpAddress is { } from && System.Net.IPAddress.IsLoopback(from);

    private static Verdict Of(bool passes) => passes ? Verdict.Passes : Verdict.Refused;

    private Verdict JudgeOpen(Door door, Caller caller) =>
        !AsksForKey || door.Key is KeyRight.None or KeyRight.OperatorOnceClosed ? Verdict.Passes
        : caller.Source is not null ? Of(door.Key == KeyRight.Source || caller.HoldsOperatorKey)
        : Verdict.Unknown;

    private bool Holds(Caller caller, Door door, IReadOnlyList<string> units) => door.Unit switch
    {
        UnitIn.Nowhere => caller.Grants.Any(grant => door.Roles.Contains(grant.Role)),
        UnitIn.Everywhere => HoldsEverywhere(caller, door),
        _ when units.Count == 0 => HoldsEverywhere(caller, door),
        _ => units.All(unit => IsHeld(caller, door.Roles, unit)),
    };

    private static bool HoldsEverywhere(Caller caller, Door door) => caller.Grants.Any(grant => grant.Unit == Grant.Everywhere && door.Roles.Contains(grant.Role));

    private bool IsHeld(Caller caller, FrozenSet<Role> roles, string unit)
    {
        if (caller.Grants.Any(grant => grant.Unit == Grant.Everywhere && roles.Contains(grant.Role))) return true;
        if (Feed is not { } feed || feed.Find(unit) is not { } asked) return false;

        var held = caller.Grants.Where(grant => roles.Contains(grant.Role)).Select(grant => feed.Find(grant.Unit)?.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var (at, left) = (asked, Deepest); left > 0; left--)
        {
            if (held.Contains(at.Key)) return true;
            if (at.Parent is null || feed.Find(at.Parent) is not { } above) return false;

            at = above;
        }

        return false;
    }

    // Asked each time, so that whoever was shut out is out at once, whatever his browser still holds.
    private Caller? AccountOf(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } identity && identity.Name is { } name
        && Accounts?.Peek(name) is { Disabled: false } account && context.User.FindFirst(Session.Stamp)?.Value == account.Stamp
            ? Caller.Of(account)
            : null;
}
