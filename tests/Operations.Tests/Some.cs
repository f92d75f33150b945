using ParLive.Grains.Contracts;

namespace ParLive.Operations.Tests;

/// <summary>A small province.</summary>
internal static class Some
{
    private static readonly DateOnly Since = new(2020, 1, 1);

    public static readonly UnitEntry[] Province =
    [
        new("P", "An Giang", null, "province", null, Since, "Asia/Ho_Chi_Minh"), new("A", "Mỹ Bình", null, "commune", "P", Since), new("B", "Mỹ Long", null, "commune", "P", Since),
    ];

    public static string Key(string code) => $"{code}@2020-01-01";
}
