using NodaTime;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>The sentences in which the admission says why it refuses.</summary>
internal static class Refusals
{
    private const int Longest = 80;

    public static Verdict UnknownUnit(string code, Instant time) =>
        Of(RefusalReasons.UnknownUnit, $"No unit has the code '{Short(code)}' at {time}.");

    public static Verdict Missing(string field, string kind) =>
        Of(RefusalReasons.MissingField, $"An event '{kind}' needs '{field}'.");

    public static Verdict Bad(string field, string value, string allowed) =>
        Of(RefusalReasons.BadValue, $"'{Short(value)}' is no {field}; allowed: {allowed}.");

    public static Verdict Of(string reason, string detail) => new(VerdictOutcome.Refused, reason, detail);

    /// <summary>A text of which a sentence shows no more than its beginning.</summary>
    public static string Short(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
