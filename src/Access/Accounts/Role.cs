namespace ParLive.Access.Accounts;

/// <summary>What somebody is to the office, in a unit and all units below it.</summary>
public enum Role
{
    /// <summary>Sees aggregates (người xem).</summary>
    Viewer,

    /// <summary>Sees dossiers too, holds meetings and acknowledges hotspots (lãnh đạo).</summary>
    Leader,

    /// <summary>Keeps sources, quarantine, displays, imports, calendars and units (vận hành).</summary>
    Operator,

    /// <summary>Keeps accounts and their roles, and does what an operator does (quản trị).</summary>
    Administrator,

    /// <summary>Reads everything and the audit, and changes nothing (kiểm toán).</summary>
    Auditor,
}
