using System.Collections.Frozen;
using ParLive.Access.Accounts;
using ParLive.Grains.Audit;

namespace ParLive.Access.Doors;

/// <summary>The rows of the policy table, as they are read: one line for one door.</summary>
internal static partial class DoorRows
{
    private static readonly FrozenSet<Role> None = [];
    private static readonly FrozenSet<Role> Readers = FrozenSet.Create(Role.Viewer, Role.Leader, Role.Operator, Role.Administrator, Role.Auditor);
    private static readonly FrozenSet<Role> SeeingDossiers = FrozenSet.Create(Role.Leader, Role.Auditor);
    private static readonly FrozenSet<Role> Leaders = FrozenSet.Create(Role.Leader);
    private static readonly FrozenSet<Role> Operators = FrozenSet.Create(Role.Operator, Role.Administrator);
    private static readonly FrozenSet<Role> Administrators = FrozenSet.Create(Role.Administrator);
    private static readonly FrozenSet<Role> Auditors = FrozenSet.Create(Role.Auditor);
    private static readonly FrozenSet<Role> Overseers = FrozenSet.Create(Role.Operator, Role.Administrator, Role.Auditor);

    /// <summary>What programs ask.</summary>
    public static IReadOnlyList<Door> Programs { get; } =
    [
        Public("GET", "/health"),
        Public("GET", "/ready"),
        Reads("/health/report") with { Roles = Overseers },
        Reads("/openapi/{documentName}.json"),
        new("POST", "/api/events", None) { Key = KeyRight.Source, Unit = UnitIn.Everywhere },
        Acts("/api/imports", Operators, AuditActs.Import, UnitIn.Everywhere) with { Key = KeyRight.Source },
        Reads("/api/sources") with { Roles = Overseers, Unit = UnitIn.Everywhere, Key = KeyRight.Operator },
        // What is done there stands in the audit with the change itself.
        Acts("/api/sources/{source}/keys", Operators, null, UnitIn.Everywhere),
        Acts("/api/sources/{source}/keys/{key}/rotation", Operators, null, UnitIn.Everywhere),
        Acts("/api/sources/{source}/keys/{key}/revocation", Operators, null, UnitIn.Everywhere),
        Acts("/api/sources/{source}/revocation", Operators, null, UnitIn.Everywhere),
        Acts("/api/sources/{source}/limits", Operators, null, UnitIn.Everywhere),
        Acts("/api/verify", Overseers, AuditActs.Verified, UnitIn.Everywhere) with { Key = KeyRight.OperatorOnceClosed },
        Reads("/api/screens") with { Roles = Overseers },
        Reads("/api/units"),
        OfUnit("/api/units/{id}"),
        OfUnit("/api/units/{id}/children"),
        OfUnit("/api/units/{id}/figures"),
        OfUnit("/api/units/{id}/breakdown"),
        OfUnit("/api/units/{id}/board"),
        OfUnit("/api/units/{id}/indices"),
        OfUnit("/api/units/{id}/tasks"),
        OfUnit("/api/units/{id}/windows"),
        OfUnit("/api/units/{id}/restated"),
        OfUnit("/api/units/{id}/periods/{period}"),
        OfUnit("/api/units/{id}/hotspots"),
        OfUnit("/api/units/{id}/feeds"),
        OfUnit("/api/units/{id}/risk"),
        OfUnit("/api/units/{id}/watch"),
        OfUnit("/api/units/{id}/movement"),
        OfUnit("/api/units/{id}/funnel"),
        OfUnit("/api/units/{id}/control"),
        OfUnit("/api/units/{id}/meetings"),
        OfUnit("/api/units/{id}/meetings/{meeting}"),
        Dossiers("/api/units/{id}/dossiers"),
        Dossiers("/api/units/{id}/online-use"),
        Dossiers("/api/units/{id}/reports/{layout}") with { Act = AuditActs.ExportReport },
        Dossiers("/api/units/{id}/reports") with { Method = "POST", Act = AuditActs.ExportReport },
        Dossiers("/api/units/{id}/objections"),
        Acts("/api/units/{id}/objections", Leaders, AuditActs.ObjectionRaised, UnitIn.Route, "id"),
        Acts("/api/units/{id}/objections/{objection}", Leaders, AuditActs.ObjectionActed, UnitIn.Route, "id"),
        Acts("/api/units/{id}/hotspots", Leaders, AuditActs.HotspotActed, UnitIn.Route, "id"),
        Acts("/api/units/{id}/meetings", Leaders, AuditActs.MeetingBegun, UnitIn.Route, "id"),
        Acts("/api/units/{id}/meetings/{meeting}", Leaders, AuditActs.MeetingNoted, UnitIn.Route, "id"),
        Acts("/api/units/{id}/periods/{period}/closing", Operators, AuditActs.PeriodClosed, UnitIn.Route, "id"),
        Acts("/api/units", Operators, AuditActs.UnitsAdded, UnitIn.Everywhere),
        Acts("/api/units/reorganisations", Operators, AuditActs.UnitsReorganised, UnitIn.Everywhere),
        Reads("/api/procedures"),
        Acts("/api/procedures", Operators, AuditActs.ProceduresEntered, UnitIn.Everywhere),
        Reads("/api/calendars"),
        Acts("/api/calendars", Operators, AuditActs.CalendarEntered, UnitIn.Query, "unit"),
        Acts("/api/calendars/following", Operators, AuditActs.CalendarsFollowed, UnitIn.Query, "unit"),
        Reads("/api/quarantine") with { Roles = Overseers, Unit = UnitIn.Everywhere },
        Reads("/api/quarantine/inputs") with { Roles = Overseers, Unit = UnitIn.Everywhere, Key = KeyRight.Operator },
        Reads("/api/quarantine/inputs/{id:long}") with { Roles = Overseers, Unit = UnitIn.Everywhere, Key = KeyRight.Operator, Act = AuditActs.QuarantineRead },
        Reads("/api/quarantine/sources") with { Roles = Overseers, Unit = UnitIn.Everywhere, Key = KeyRight.Operator },
        Acts("/api/quarantine/replays", Operators, AuditActs.QuarantineReplayed, UnitIn.Everywhere),
        Acts("/api/quarantine/dismissals", Operators, AuditActs.QuarantineDismissed, UnitIn.Everywhere),
        Acts("/api/dossiers/erasures", Administrators, AuditActs.DossierErased, UnitIn.Everywhere),
        Acts("/api/dossiers/evidence", Auditors, AuditActs.DossierEvidenceRead, UnitIn.Everywhere) with { ShowsDossiers = true },
    ];

    /// <summary>What people look at, and the forms on it.</summary>
    public static IReadOnlyList<Door> Pages { get; } =
    [
        Public("GET", "/_parlive/{file}"),
        Page("/") with { Unit = UnitIn.Nowhere, UnitName = "" },
        Page("/wall/{unit}", "unit") with { Displays = true },
        Page("/wall/{unit}/{file}", "unit") with { Act = AuditActs.ExportWall },
        Page("/unit/{id}"),
        Page("/unit/{id}/figure/{figure}"),
        Page("/unit/{id}/fields"),
        Page("/unit/{id}/tree"),
        Page("/unit/{id}/tree.json"),
        Page("/unit/{id}/flow"),
        Page("/unit/{id}/flow.json"),
        Page("/unit/{id}/{file}") with { Act = AuditActs.ExportUnit },
        Page("/compare", "unit") with { Unit = UnitIn.Query },
        Page("/meeting/{unit}", "unit"),
        Page("/meeting/{unit}/ranking.{extension}", "unit") with { Act = AuditActs.ExportMeeting },
        Page("/meeting/{unit}/{meeting}/ranking.{extension}", "unit") with { Act = AuditActs.ExportMeeting },
        Page("/meeting/{unit}/{meeting}", "unit"),
        Page("/meeting/{unit}/{meeting}/remote", "unit") with { Roles = Leaders },
        Page("/meeting/{unit}/{meeting}/place", "unit"),
        Acts("/meeting/{unit}", Leaders, AuditActs.MeetingBegun, UnitIn.Route, "unit"),
        Acts("/meeting/{unit}/{meeting}", Leaders, AuditActs.MeetingNoted, UnitIn.Route, "unit"),
        Acts("/meeting/{unit}/{meeting}/remote", Leaders, null, UnitIn.Route, "unit"),
        WhileOpen("/meeting/{unit}/key"),
        Page("/desk/{unit}", "unit") with { Roles = SeeingDossiers, ShowsDossiers = true },
        Page("/objections/{unit}", "unit") with { Roles = SeeingDossiers, ShowsDossiers = true },
        Acts("/objections/{unit}", Leaders, AuditActs.ObjectionRaised, UnitIn.Route, "unit"),
        Acts("/objections/{unit}/{objection}", Leaders, AuditActs.ObjectionActed, UnitIn.Route, "unit"),
        WhileOpen("/objections/{unit}/key"),
        Public("GET", "/display"),
        Public("POST", "/display/code"),
        Public("POST", "/display/state"),
        Page("/displays") with { Roles = Operators, Unit = UnitIn.Everywhere, UnitName = "", Key = KeyRight.Operator },
        Acts("/displays", Operators, null, UnitIn.Everywhere),
        Acts("/displays/{id}", Operators, null, UnitIn.Everywhere),
        WhileOpen("/displays/key"),
    ];

    /// <summary>What is about accounts themselves.</summary>
    public static IReadOnlyList<Door> OfAccounts { get; } =
    [
        Public("GET", "/setup"),
        Public("POST", "/setup"),
        Public("GET", "/sign-in"),
        Public("POST", "/sign-in"),
        Public("POST", "/sign-in/code"),
        Public("GET", "/sign-in/elsewhere"),
        Public("GET", "/sign-in/returned"),
        Public("GET", "/sign-out"),
        Public("POST", "/sign-out"),
        Own("GET", "/account"),
        Own("POST", "/account/password"),
        Own("POST", "/account/second-factor"),
        Kept("GET", "/admin/accounts", Administrators),
        Kept("POST", "/admin/accounts", Administrators),
        Kept("POST", "/admin/accounts/{name}", Administrators),
        OfKeepers("GET", "/api/accounts"),
        OfKeepers("POST", "/api/accounts"),
        OfKeepers("POST", "/api/accounts/{name}/disabling"),
        OfKeepers("POST", "/api/accounts/{name}/enabling"),
        OfKeepers("POST", "/api/accounts/{name}/unlocking"),
        OfKeepers("POST", "/api/accounts/{name}/password"),
        OfKeepers("POST", "/api/accounts/{name}/roles"),
        OfKeepers("POST", "/api/accounts/{name}/roles/revocation"),
        OfKeepers("POST", "/api/accounts/{name}/logins"),
        Kept("GET", "/admin/sources", Operators),
        Kept("POST", "/admin/sources", Operators),
        Kept("GET", "/admin/audit", Auditors),
        Kept("GET", "/admin/audit.csv", Auditors) with { Act = AuditActs.ExportAudit },
    ];

    /// <summary>The methods of the hub, and the line to it.</summary>
    public static IReadOnlyList<Door> OfHub { get; } =
    [
        new("*", "/live", Readers) { Key = KeyRight.OperatorOnceClosed, Displays = true },
        new("*", "/live/negotiate", Readers) { Key = KeyRight.OperatorOnceClosed, Displays = true },
        new("HUB", "Join", Readers) { Key = KeyRight.OperatorOnceClosed, Displays = true, Unit = UnitIn.Argument, UnitName = "token" },
        new("HUB", "Announced", Readers) { Key = KeyRight.OperatorOnceClosed, Displays = true, Unit = UnitIn.Argument, UnitName = "token" },
        new("HUB", "Clock", Readers) { Key = KeyRight.OperatorOnceClosed, Displays = true },
        new("HUB", "Watch", Readers) { Key = KeyRight.OperatorOnceClosed, Unit = UnitIn.Argument, UnitName = "unit" },
        new("HUB", "Unwatch", Readers) { Key = KeyRight.OperatorOnceClosed, Unit = UnitIn.Argument, UnitName = "unit" },
    ];

    private static Door Public(string method, string pattern) => new(method, pattern, None) { IsPublic = true };

    // The first account is made at /setup, by whoever has the code, or on the machine itself, and nowhere else.
    private static Door Kept(string method, string pattern, FrozenSet<Role> roles) => new(method, pattern, roles) { Unit = UnitIn.Everywhere, OnceClosed = true };

    // No source's key, the operator's neither: whoever keeps accounts is one of them, or has the data folder.
    private static Door OfKeepers(string method, string pattern) => Kept(method, pattern, Administrators) with { Key = KeyRight.Console };

    private static Door Own(string method, string pattern) => new(method, pattern, None) { IsOwn = true };

    private static Door Reads(string pattern) => new("GET", pattern, Readers) { Key = KeyRight.OperatorOnceClosed };

    private static Door OfUnit(string pattern) => Reads(pattern) with { Unit = UnitIn.Route, UnitName = "id" };

    private static Door Dossiers(string pattern) => OfUnit(pattern) with { Roles = SeeingDossiers, ShowsDossiers = true };

    private static Door Page(string pattern, string unit = "id") => new("GET", pattern, Readers) { Unit = UnitIn.Route, UnitName = unit };

    private static Door Acts(string pattern, FrozenSet<Role> roles, string? act, UnitIn unit, string name = "") =>
        new("POST", pattern, roles) { Act = act, Unit = unit, UnitName = name, Key = KeyRight.Operator };

    // The operator's key is typed there while there are no accounts; afterwards nobody has anything to do there.
    private static Door WhileOpen(string pattern) => new("POST", pattern, None) { Unit = UnitIn.Everywhere };
}
