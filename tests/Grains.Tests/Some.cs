using ParLive.Grains.Contracts;

namespace ParLive.Grains.Tests;

/// <summary>A small province, and what happens in it.</summary>
internal static class Some
{
    public const string Source = "portal";
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateOnly Since = new(2020, 1, 1);

    /// <summary>P above the districts D1 and D2, each above two communes.</summary>
    public static readonly IReadOnlyList<UnitEntry> Province =
    [
        new("P", "An Giang", null, "province", null, Since, "Asia/Ho_Chi_Minh"),
        Below("P", "D1", "district"), Below("P", "D2", "district"),
        Below("D1", "C1"), Below("D1", "C2"), Below("D2", "C3"), Below("D2", "C4"),
    ];

    public static readonly IReadOnlyList<string> Codes = [.. Province.Select(unit => unit.Code)];

    public static UnitEntry Below(string parent, string code, string kind = "commune") =>
        new(code, $"Unit {code}", null, kind, parent, Since);

    public static string Key(string code) => $"{code}@2020-01-01";

    public static Arrival Received(string dossier, string unit, string? due = "2026-03-10", DateTimeOffset? at = null, string? id = null) => new()
    {
        Source = Source,
        Id = id ?? $"{dossier}-received",
        Unit = unit,
        Dossier = dossier,
        Kind = "received",
        Time = at ?? Monday.AddHours(-1),
        Due = due,
        Channel = "online-full",
        Procedure = "1.001",
        Field = "Land",
    };

    public static Arrival Resolved(string dossier, string unit, DateTimeOffset? at = null, string? id = null) => new()
    {
        Source = Source,
        Id = id ?? $"{dossier}-resolved",
        Unit = unit,
        Dossier = dossier,
        Kind = "resolved",
        Time = at ?? Monday.AddMinutes(-10),
    };

    public static Arrival Supplement(string dossier, string unit, DateTimeOffset at, string id) => new()
    {
        Source = Source,
        Id = id,
        Unit = unit,
        Dossier = dossier,
        Kind = "supplement-requested",
        Time = at,
    };

    public static CaseStatement Case(
        string dossier, string unit, string? due = "2026-03-10", DateTimeOffset? received = null, DateTimeOffset? ended = null) => new()
        {
            Source = "table",
            Unit = unit,
            Dossier = dossier,
            Received = received ?? Monday.AddDays(-1),
            Due = due,
            Ended = ended,
            Ending = ended is null ? null : "resolved",
            Channel = "desk",
        };
}
