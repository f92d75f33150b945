namespace ParLive.Domain.Units;

/// <summary>The kinds of unit.</summary>
public static class UnitKinds
{
    /// <summary>
    /// Province or city under the centre, department (sở), district and its kin, commune and its kin, one-stop centre, vertical
    /// branch; office and officer for process logs that name nothing larger.
    /// </summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "country", "province", "city", "department", "district", "commune", "ward", "special-zone", "one-stop-centre", "branch",
        "office", "officer",
    ];
}
