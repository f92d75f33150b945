namespace ParLive.Ingest.Units;

/// <summary>The kinds of unit that can be imported, as <see cref="Grains.Contracts.UnitInfo"/> names them.</summary>
internal static class UnitKinds
{
    public static readonly IReadOnlyList<string> All =
    [
        "province", "city", "department", "district", "commune", "ward", "special-zone", "one-stop-centre", "branch", "office", "officer",
    ];
}
