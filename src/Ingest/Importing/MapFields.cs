using System.Collections.Frozen;
using ParLive.Grains.Contracts;
using ParLive.Ingest.Events;

namespace ParLive.Ingest.Importing;

/// <summary>The fields that a map may fill, for one kind of row.</summary>
internal sealed record MapFields(string[] Names, string[] Needed)
{
    /// <summary>What an ending says of a case that has none yet.</summary>
    public const string Open = "open";

    private static readonly MapFields Events = new(
        ["dossier", "unit", "matter", "kind", "time", "due", DeadlineText.Field, "channel", "procedure", "field", "level", "reason", .. Details, .. Amounts],
        ["dossier", "unit", "kind", "time"]);

    private static readonly MapFields Cases = new(
        ["dossier", "unit", "received", "due", "ended", "ending", "channel", "procedure", "field"], ["dossier", "unit"]);

    /// <summary>The fields that only some kinds of events read.</summary>
    public static IEnumerable<string> Details => EventVocabulary.Details.Select(detail => detail.Name).Except([EventVocabulary.Measures], StringComparer.Ordinal);

    /// <summary>The fields that hold totals, one for each measure: <c>measures.received</c>.</summary>
    public static IEnumerable<string> Amounts => EventVocabulary.MeasureNames.Select(measure => $"{EventVocabulary.Measures}.{measure}");

    // An import's events have ids made from their content, which nobody can name: nothing in a table can take one back.
    private static readonly FrozenSet<string> Kinds = EventVocabulary.Kinds.Select(kind => kind.Name)
        .Except(["voided", "amended"], StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Matters = EventVocabulary.Kinds.Select(kind => kind.Matter).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Endings = FrozenSet.Create(StringComparer.Ordinal, "resolved", "rejected", "withdrawn", "stopped", "refused", Open);

    private static readonly FrozenSet<string> Long = FrozenSet.Create(StringComparer.Ordinal, "reason", "content", "product", "evidence", "publication");

    private static readonly FrozenSet<string> Numbers = FrozenSet.Create(
        StringComparer.Ordinal, "percent", "weight", "value", "maximum", "mean", "previousValue", "previousMean", "valueChange", "atLeast");

    /// <summary>The fields of a further event of a row, which has its matter and unit from the first.</summary>
    public static MapFields Also { get; } = new([.. Events.Names.Except(["dossier", "unit", "matter"], StringComparer.Ordinal)], ["kind", "time"]);

    /// <summary>Whether a field may have several lines, and many letters.</summary>
    public static bool HasLines(string name) => Long.Contains(name);

    /// <summary>Whether a field is a number that may have decimals, which are written with a comma in Vietnam.</summary>
    public static bool IsNumber(string name) => Numbers.Contains(name);

    public static MapFields For(ImportRow row) => row == ImportRow.Case ? Cases : Events;

    /// <summary>The closed list of words that a field takes; null where it takes any text.</summary>
    public static FrozenSet<string>? WordsOf(string name) => name switch
    {
        "kind" => Kinds,
        "matter" => Matters,
        "channel" => EventNames.Channels,
        "level" => EventNames.Levels,
        "ending" => Endings,
        _ => null,
    };
}
