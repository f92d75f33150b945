using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Administration;

/// <summary>What the page of units is made of.</summary>
public sealed record UnitsModel
{
    /// <summary>What was looked for.</summary>
    public string Search { get; init; } = "";

    /// <summary>The units that were found.</summary>
    public IReadOnlyList<UnitInfo> Found { get; init; } = [];

    /// <summary>How many were found in all.</summary>
    public int All { get; init; }

    /// <summary>The table that was sent.</summary>
    public AdminTable Table { get; init; } = AdminTable.None;

    /// <summary>What is wrong with it, by row.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>What a table of units would add; null where none was sent.</summary>
    public UnitsPreview? Adding { get; init; }

    /// <summary>What a table of reorganisations would do; null where none was sent.</summary>
    public ReorganisationReport? Reform { get; init; }

    /// <summary>What that would do to figures and ranks; null where it cannot be applied.</summary>
    public EffectReport? Effect { get; init; }

    /// <summary>The first day on which reorganisations hold, as typed.</summary>
    public string At { get; init; } = "";

    /// <summary>From when old units hold that are not known, as typed.</summary>
    public string Since { get; init; } = "";
}
