using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Dashboard.Pages;

namespace ParLive.Dashboard.Administration;

/// <summary>The rooms of the administration, in the order of the navigation. Each visitor sees those that he may enter.</summary>
internal sealed class AdminRooms(OperatorGate gate)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<AdminRoom> All { get; } =
    [
        new("units", "admin/units"),
        new("calendars", "admin/calendars"),
        new("procedures", "admin/procedures"),
        new("definitions", "admin/definitions"),
        new("sources", "admin/sources"),
        new("quarantine", "admin/quarantine"),
        new("displays", "displays"),
        new("accounts", "admin/accounts"),
        new("audit", "admin/audit"),
        new("health", "admin/health"),
    ];

    /// <summary>Those whose door lets a visitor pass. A room that this host does not have is none.</summary>
    public IReadOnlyList<AdminRoom> For(HttpContext context) =>
        [.. All.Where(room => DoorTable.Find(room.Door) is not null && gate.Lets(context, room.Door))];
}
