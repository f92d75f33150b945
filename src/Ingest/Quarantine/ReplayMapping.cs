using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ParLive.Ingest.Quarantine;

/// <summary>How events that were refused are read when they are replayed: members under other names, other values, and what was left out.</summary>
/// <remarks>Members are named as in an event, those of its data with <c>data.</c> before them. The kept bytes stay as they are.</remarks>
public sealed class ReplayMapping
{
    private const string Data = "data";

    // The same text must not be another one because it was read and written.
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false };

    private readonly IReadOnlyDictionary<string, string> _rename;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> _values;
    private readonly IReadOnlyDictionary<string, string> _defaults;

    internal ReplayMapping(
        string? text, IReadOnlyDictionary<string, string> rename, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> values,
        IReadOnlyDictionary<string, string> defaults)
    {
        Text = text;
        (_rename, _values, _defaults) = (rename, values, defaults);
    }

    /// <summary>The mapping that changes nothing: what was put right is elsewhere, such as a unit that is known by now.</summary>
    public static ReplayMapping None { get; } = new(
        null, new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal),
        new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>As it was written, to be kept with the replay; null for none.</summary>
    public string? Text { get; }

    /// <summary>Reads a mapping from JSON (comments and trailing commas allowed): rename, values and defaults.</summary>
    /// <exception cref="ReplayMappingException">It cannot be used; everything that is wrong is listed with its place.</exception>
    public static ReplayMapping Parse(ReadOnlyMemory<byte> json) => ReplayMappingReader.Read(json);

    /// <summary>The event as it is meant to be read; the bytes themselves where nothing of it is touched, or where they are no JSON.</summary>
    public ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> bytes)
    {
        if (Text is null) return bytes;

        try
        {
            if (JsonNode.Parse(bytes.Span, documentOptions: Reading) is not JsonObject happened) return bytes;

            foreach (var (from, to) in _rename) Rename(happened, from, to);
            foreach (var (member, meanings) in _values) Mean(happened, member, meanings);
            foreach (var (member, text) in _defaults) Default(happened, member, text);
            return JsonSerializer.SerializeToUtf8Bytes<JsonNode>(happened, Writing);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Whoever reads the bytes says better what is wrong with them.
            return bytes;
        }
    }

    // A member that stands under its right name already is not overwritten by one under another.
    private static void Rename(JsonObject happened, string from, string to)
    {
        var (source, old) = Place(happened, from, makes: false);
        if (source is null || !source.TryGetPropertyValue(old, out var value) || value is null) return;

        var (target, name) = Place(happened, to, makes: true);
        if (target is null || target[name] is not null) return;

        source.Remove(old);
        target[name] = value.DeepClone();
    }

    private static void Mean(JsonObject happened, string member, IReadOnlyDictionary<string, string> meanings)
    {
        var (place, name) = Place(happened, member, makes: false);
        if (place?[name] is not JsonValue value) return;

        var said = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        if (meanings.TryGetValue(said.Trim().Normalize(), out var meant)) place[name] = meant;
    }

    private static void Default(JsonObject happened, string member, string text)
    {
        var (place, name) = Place(happened, member, makes: true);
        if (place is not null && place[name] is null) place[name] = text;
    }

    private static (JsonObject? Object, string Name) Place(JsonObject happened, string member, bool makes)
    {
        if (!member.StartsWith($"{Data}.", StringComparison.Ordinal)) return (happened, member);

        if (happened[Data] is null && makes) happened[Data] = new JsonObject();
        return (happened[Data] as JsonObject, member[(Data.Length + 1)..]);
    }
}
