using System.Collections.Frozen;
using System.Text;

namespace ParLive.Ingest.Events;

/// <summary>The names and the closed lists of words in an event.</summary>
internal static class EventNames
{
    /// <summary>What stands before the kind in a CloudEvent's type.</summary>
    public const string TypePrefix = "parlive.dossier.";

    /// <summary>The only version of CloudEvents that is understood.</summary>
    public const string SpecVersion = "1.0";

    public static readonly FrozenSet<string> Kinds = Set(
        "received", "resolved", "rejected", "withdrawn", "supplement-requested", "supplement-supplied", "due-date-changed", "rated",
        "voided", "amended");

    public static readonly FrozenSet<string> Channels = Set("online-full", "online-part", "desk", "post", "home", "other");

    public static readonly FrozenSet<string> Levels = Set("very-satisfied", "satisfied", "unsatisfied");

    public static readonly (byte[] Name, EventField Field)[] Attributes =
    [
        Entry("id", EventField.Id), Entry("source", EventField.Source), Entry("type", EventField.Type), Entry("time", EventField.Time),
        Entry("data", EventField.Data), Entry("subject", EventField.Subject), Entry("specversion", EventField.SpecVersion),
        Entry("datacontenttype", EventField.DataContentType), Entry("data_base64", EventField.DataBase64),
    ];

    public static readonly (byte[] Name, EventField Field)[] DataMembers =
    [
        Entry("unit", EventField.Unit), Entry("dossier", EventField.Dossier), Entry("due", EventField.Due),
        Entry("channel", EventField.Channel), Entry("procedure", EventField.Procedure), Entry("field", EventField.Field),
        Entry("level", EventField.Level), Entry("target", EventField.Target), Entry("trueTime", EventField.TrueTime),
        Entry("reason", EventField.Reason),
    ];

    private static readonly FrozenDictionary<string, string> KindByType =
        Kinds.ToFrozenDictionary(kind => TypePrefix + kind, kind => kind, StringComparer.Ordinal);

    /// <summary>The kind that a type names, with or without its prefix; null if there is none.</summary>
    public static string? KindOf(string type) =>
        KindByType.TryGetValue(type, out var kind) || Kinds.TryGetValue(type, out kind) ? kind : null;

    /// <summary>How long the text in a field may be.</summary>
    public static int LongestOf(EventField field) => field switch
    {
        EventField.Reason => 4_000,
        EventField.Id or EventField.Target or EventField.Source or EventField.Type or EventField.Field => 256,
        _ => 128,
    };

    /// <summary>A field as the sender wrote it.</summary>
    public static string NameOf(EventField field)
    {
        foreach (var (name, known) in Attributes)
            if (known == field) return Encoding.UTF8.GetString(name);
        foreach (var (name, known) in DataMembers)
            if (known == field) return $"data.{Encoding.UTF8.GetString(name)}";
        return field.ToString();
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    private static (byte[] Name, EventField Field) Entry(string name, EventField field) => (Encoding.UTF8.GetBytes(name), field);
}
