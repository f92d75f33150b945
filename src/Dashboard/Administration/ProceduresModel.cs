using ParLive.Grains.Access;

namespace ParLive.Dashboard.Administration;

/// <summary>What the page of procedures is made of.</summary>
public sealed record ProceduresModel
{
    /// <summary>What was looked for.</summary>
    public string Search { get; init; } = "";

    /// <summary>The procedures that were found, the newest version of each first.</summary>
    public IReadOnlyList<EnteredProcedure> Found { get; init; } = [];

    /// <summary>How many were found in all.</summary>
    public int All { get; init; }

    /// <summary>The table that was sent.</summary>
    public AdminTable Table { get; init; } = AdminTable.None;

    /// <summary>What it comes to; null where none was.</summary>
    public ProcedurePreview? Preview { get; init; }
}
