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

    public static Verdict Contradiction(string sentence) => Of(RefusalReasons.Contradiction, sentence);

    /// <summary>Of an arrival that says nothing: the first member that it needs and lacks, or that there is no such kind.</summary>
    public static Verdict Incomplete(Arrival arrival, Details details) =>
        EventVocabulary.Find($"{EventVocabulary.TypePrefix}{arrival.Matter}.{arrival.Kind}") is { } kind
            ? Missing(kind.Needs.FirstOrDefault(needed => details.Text(needed) is null) ?? "data", arrival.Kind)
            : Of(RefusalReasons.UnknownKind, $"'{Short(arrival.Kind)}' is no kind of event of a {arrival.Matter}.");

    public static Verdict Of(string reason, string detail) => new(VerdictOutcome.Refused, reason, detail);

    /// <summary>A text of which a sentence shows no more than its beginning.</summary>
    public static string Short(string text) => text.Length <= Longest ? text : text[..Longest] + "…";
}
