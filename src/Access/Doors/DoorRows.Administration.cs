using ParLive.Grains.Audit;

namespace ParLive.Access.Doors;

/// <content>The rooms of the administration: what moves figures is shown before it is done, by the same door.</content>
internal static partial class DoorRows
{
    /// <summary>What the office itself keeps.</summary>
    public static IReadOnlyList<Door> OfAdministration =>
    [
        Room("/admin") with { Roles = Overseers },
        WhileOpen("/admin/key"),
        Room("/admin/units"),
        Acts("/admin/units", Operators, AuditActs.UnitsAdded, UnitIn.Everywhere),
        Acts("/admin/units/reorganisations", Operators, AuditActs.UnitsReorganised, UnitIn.Everywhere),
        Room("/admin/calendars"),
        Acts("/admin/calendars", Operators, AuditActs.CalendarEntered, UnitIn.Everywhere),
        Acts("/admin/calendars/following", Operators, AuditActs.CalendarsFollowed, UnitIn.Everywhere),
        Room("/admin/procedures"),
        Acts("/admin/procedures", Operators, AuditActs.ProceduresEntered, UnitIn.Everywhere),
        Room("/admin/definitions") with { Roles = Overseers },
        Acts("/admin/definitions", Operators, null, UnitIn.Everywhere),
        Room("/admin/quarantine") with { Roles = Overseers },
        Room("/admin/quarantine/{id:long}") with { Roles = Overseers, Act = AuditActs.QuarantineRead },
        Acts("/admin/quarantine", Operators, AuditActs.QuarantineSettled, UnitIn.Everywhere),
        Acts("/admin/quarantine/{id:long}", Operators, AuditActs.QuarantineFixed, UnitIn.Everywhere),
        Room("/admin/health") with { Roles = Overseers },
    ];

    // Of all units: what is kept here holds for everybody.
    private static Door Room(string pattern) => new("GET", pattern, Operators) { Unit = UnitIn.Everywhere, Key = KeyRight.Operator };
}
