using ParLive.Grains.Contracts;

namespace ParLive.Ingest;

/// <summary>Why something was not taken in: a named reason, and the same in a sentence.</summary>
internal readonly record struct Problem(string Reason, string Detail)
{
    public static Problem BadValue(string detail) => new(RefusalReasons.BadValue, detail);

    public static Problem Missing(string field) => new(RefusalReasons.MissingField, $"'{field}' is missing.");

    public static Problem NotJson(string detail) => new(RefusalReasons.NotJson, detail);

    public static Problem TooLarge(string detail) => new(RefusalReasons.TooLarge, detail);

    public static Problem Unmapped(string detail) => new(RefusalReasons.Unmapped, detail);
}
