using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Events;

/// <summary>Reads one CloudEvent in JSON. Says of everything that it does not take why, and never throws.</summary>
/// <remarks>Reads by hand: a document for each event would cost more than all the rest of the intake.</remarks>
/// <param name="keySource">The source whose key came with the request; null if no key is asked for.</param>
/// <param name="maxBytes">The longest event.</param>
internal sealed class EventParser(string? keySource, int maxBytes)
{
    /// <summary>An honest event is two deep; extensions may go further, a depth bomb may not.</summary>
    private const int MaxDepth = 16;

    // One draft for all events of a request, so that an event costs no more than its arrival.
    private readonly EventDraft _draft = new();

    /// <summary>Reads the event that stands at a place.</summary>
    public ParsedEvent Parse(ReadOnlyMemory<byte> raw, long place, DateTimeOffset now)
    {
        if (raw.Length > maxBytes)
            return ParsedEvent.Refused(place, Problem.TooLarge($"The event is longer than {maxBytes} bytes."), raw);
        if (!Utf8.IsValid(raw.Span))
            return ParsedEvent.Refused(place, new Problem(Grains.Contracts.RefusalReasons.NotUtf8, "The bytes are not valid UTF-8."), raw);

        _draft.Clear();
        try
        {
            var reader = new Utf8JsonReader(raw.Span);
            ReadEvent(ref reader, _draft);
        }
        catch (JsonException broken)
        {
            // Beyond the depth that the reader bears it breaks off; then the depth is the reason.
            if (!_draft.TooDeep) _draft.Override(Problem.NotJson(Sentence(broken)));
        }
        catch (InvalidOperationException)
        {
            _draft.Blame(Problem.BadValue("A text holds half of a surrogate pair (\\ud800 to \\udfff), which is no character."));
        }

        return EventJudge.Finish(_draft, keySource, new EventPlace(place, now, raw));
    }

    private static string Sentence(JsonException broken) =>
        broken.BytePositionInLine is { } at ? $"Not JSON from byte {at + 1} on, or cut off there." : "Not one JSON object.";

    private static void ReadEvent(ref Utf8JsonReader reader, EventDraft draft)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Not an object.");
        ReadMembers(ref reader, draft, EventNames.Attributes);
        // Anything after the object makes this throw.
        reader.Read();
    }

    private static void ReadMembers(ref Utf8JsonReader reader, EventDraft draft, (byte[] Name, EventField Field)[] names)
    {
        HashSet<string>? others = null;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldOf(ref reader, names);
            var detail = field == EventField.None && ReferenceEquals(names, EventNames.DataMembers) ? DetailOf(ref reader) : null;
            var bit = 1 << (int)field;
            var again = field == EventField.None ? !(others ??= new(StringComparer.Ordinal)).Add(reader.GetString()!) : (seen & bit) != 0;
            if (field == EventField.None && detail is null) draft.Ignore(IgnoredFields.NameOf(reader.GetString()!, ReferenceEquals(names, EventNames.DataMembers)));
            if (again) draft.Blame(Problem.BadValue($"The member {Texts.Quote(reader.GetString())} stands twice."));
            seen |= bit;
            reader.Read();
            if (detail is null) ReadValue(ref reader, draft, field);
            else ReadDetail(ref reader, draft, detail);
        }
    }

    private static string? DetailOf(ref Utf8JsonReader reader)
    {
        foreach (var (utf8, name) in EventNames.Details)
            if (reader.ValueTextEquals(utf8)) return name;
        return null;
    }

    // A detail may be written as a text or as what it is.
    private static void ReadDetail(ref Utf8JsonReader reader, EventDraft draft, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String:
                if (ReadText(ref reader, $"data.{name}", EventNames.LongestDetail, draft) is { } text) draft.Add(name, text);
                break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                draft.Add(name, Encoding.UTF8.GetString(reader.ValueSpan));
                break;
            case JsonTokenType.StartObject when string.Equals(name, EventVocabulary.Measures, StringComparison.Ordinal):
                ReadAmounts(ref reader, draft);
                break;
            default:
                draft.Blame(Problem.BadValue($"'data.{name}' must be a text, a number, true or false, not {Named(reader.TokenType)}."));
                Skip(ref reader, draft);
                break;
        }
    }

    private static EventField FieldOf(ref Utf8JsonReader reader, (byte[] Name, EventField Field)[] names)
    {
        foreach (var (name, field) in names)
            if (reader.ValueTextEquals(name)) return field;
        return EventField.None;
    }

    private static void ReadAmounts(ref Utf8JsonReader reader, EventDraft draft)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = $"{EventVocabulary.Measures}.{reader.GetString()}";
            if (draft.Has(name)) draft.Blame(Problem.BadValue($"The member {Texts.Quote(name)} stands twice."));
            reader.Read();
            ReadDetail(ref reader, draft, name);
        }
    }

    private static void ReadValue(ref Utf8JsonReader reader, EventDraft draft, EventField field)
    {
        switch (field)
        {
            case EventField.None:
                Skip(ref reader, draft);
                break;
            case EventField.Data when reader.TokenType == JsonTokenType.StartObject:
                ReadMembers(ref reader, draft, EventNames.DataMembers);
                break;
            case EventField.Data or EventField.DataBase64:
                draft.Blame(Problem.BadValue("'data' must be a JSON object."));
                Skip(ref reader, draft);
                break;
            case var _ when reader.TokenType == JsonTokenType.String:
                draft[field] = ReadText(ref reader, EventNames.NameOf(field), EventNames.LongestOf(field), draft) ?? draft[field];
                break;
            case var _ when reader.TokenType == JsonTokenType.Null:
                break;
            default:
                draft.Blame(Problem.BadValue($"'{EventNames.NameOf(field)}' must be a text, not {Named(reader.TokenType)}."));
                Skip(ref reader, draft);
                break;
        }
    }

    private static string? ReadText(ref Utf8JsonReader reader, string name, int most, EventDraft draft)
    {
        // A character takes at most six bytes when it is escaped; beyond that no text is made at all.
        if (reader.ValueSpan.Length > most * 6)
        {
            draft.Blame(Problem.TooLarge(
                $"'{name}' has {reader.ValueSpan.Length} bytes; at most {most} characters are allowed."));
            return null;
        }

        var text = Texts.Clean(reader.GetString()!, name, most, string.Equals(name, EventNames.Reason, StringComparison.Ordinal), out var problem);
        if (problem is { } reason) draft.Blame(reason);
        return text is { Length: > 0 } ? text : null;
    }

    private static void Skip(ref Utf8JsonReader reader, EventDraft draft)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return;
        var outside = reader.CurrentDepth;
        do
        {
            if (reader.CurrentDepth > MaxDepth && !draft.TooDeep)
            {
                draft.TooDeep = true;
                draft.Blame(Problem.BadValue($"The event is nested deeper than {MaxDepth}."));
            }
        }
        while (reader.Read() && reader.CurrentDepth > outside);
    }

    private static string Named(JsonTokenType token) => token switch
    {
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.StartArray => "a list",
        _ => "an object",
    };
}
