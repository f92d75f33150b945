using System.Collections.Frozen;
using System.Text;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Events;

/// <summary>The names and the closed lists of words in an event.</summary>
internal static class EventNames
{
    /// <summary>The only version of CloudEvents that is understood.</summary>
    public const string SpecVersion = "1.0";

    /// <summary>The kinds of events that a dossier may have.</summary>
    public static readonly FrozenSet<string> DossierKinds =
        Set([.. EventVocabulary.Kinds.Where(kind => kind.Matter == EventVocabulary.Dossier).Select(kind => kind.Name)]);

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

    /// <summary>Members of the data that only some kinds read.</summary>
    public static readonly (byte[] Utf8, string Name)[] Details =
        [.. EventVocabulary.Details.Select(detail => (Encoding.UTF8.GetBytes(detail.Name), detail.Name))];

    /// <summary>The field of a member of the data; <see cref="EventField.None"/> if it is none.</summary>
    public static EventField FieldOf(string member) => FieldByMember.GetValueOrDefault(member);

    /// <summary>The field that may hold lines.</summary>
    public const string Reason = "data.reason";

    /// <summary>How long a detail may be.</summary>
    public const int LongestDetail = 2_000;

    /// <summary>How long the text in a field may be.</summary>
    public static int LongestOf(EventField field) => field switch
    {
        EventField.Reason => 4_000,
        EventField.Id or EventField.Target or EventField.Source or EventField.Type or EventField.Field => 256,
        _ => 128,
    };

    /// <summary>A field as the sender wrote it.</summary>
    public static string NameOf(EventField field) => Names[(int)field];

    private static readonly FrozenDictionary<string, EventField> FieldByMember =
        DataMembers.ToFrozenDictionary(member => Encoding.UTF8.GetString(member.Name), member => member.Field, StringComparer.Ordinal);

    private static readonly string[] Names = [.. Enum.GetValues<EventField>().Select(Written)];

    private static string Written(EventField field)
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
