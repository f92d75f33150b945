using System.Collections.Frozen;
using System.Text;
using ParLive.Domain.Privacy;
using ParLive.Grains.Contracts;
using ParLive.Ingest.Events;

namespace ParLive.Ingest.Privacy;

/// <summary>The fields that people fill in their own words, and what must not stand in them.</summary>
/// <remarks>Numbers of dossiers and ids are not judged: one of twelve digits may look like a citizen's by chance, and figures depend on it.</remarks>
internal static class OwnWords
{
    private static readonly FrozenSet<string> Fields = FrozenSet.Create(
        StringComparer.Ordinal, "reason", "procedure", "field", "step", "official", "evidence", "plan", "authority", "area", "content", "product", "quantityUnit",
        "decision", "inspected", "inspectedKind", "cohort", "band", "publication", "claim");

    // The names that have a meaning of their own and are no words of anybody: what stands there is needed to take an event in later.
    private static readonly FrozenSet<string> Known = EventNames.Attributes.Concat(EventNames.DataMembers).Select(member => Encoding.UTF8.GetString(member.Name))
        .Concat(EventNames.Details.Select(detail => detail.Name)).Except(Fields, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a person may be named in a member: in somebody's own words, or under a name that nobody knows here.</summary>
    public static bool MayName(string member) => !Known.Contains(member);

    /// <summary>Whether a field is filled in somebody's own words.</summary>
    public static bool Are(string field) => Fields.Contains(field);

    /// <summary>What is wrong with a text in a field; null for nothing. The sentence names the field, and never the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="shown">The same as its sender wrote it.</param>
    /// <param name="text">The text.</param>
    public static Problem? ProblemOf(string field, string shown, string text) =>
        Fields.Contains(field) && PersonalData.FindIn(text) is { } kind
            ? new Problem(RefusalReasons.PersonalData, $"'{shown}' holds what looks like {Named(kind)}. Leave it out and send the same again: nothing here needs it, and it was not kept.")
            : null;

    private static string Named(PersonalKind kind) => kind switch
    {
        PersonalKind.CitizenNumber => "a citizen's identity number",
        PersonalKind.IdentityCard => "the number of an identity card",
        PersonalKind.Telephone => "a telephone number",
        _ => "a mail address",
    };
}
