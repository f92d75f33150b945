using System.Buffers;
using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Sealing;

/// <summary>What a source writes about a dossier or a feedback in its own words: the one place of an event where a person may be told of.</summary>
/// <remarks>Figures need to know that there is one, and never what it says. So it is kept apart from everything else, sealed.</remarks>
public static class Remarks
{
    /// <summary>Named fields that are kept without what is sealed begin so; an earlier version kept all bytes as they came.</summary>
    public const string Beginning = $"{{\"{Mark}\":1";

    /// <summary>The first member of named fields; it holds the number 1.</summary>
    public const string Mark = "kept";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The members of an event's data that are remarks where the event is about a dossier or a feedback.</summary>
    public static FrozenSet<string> Members { get; } = FrozenSet.Create(StringComparer.Ordinal, "reason", "evidence");

    /// <summary>Whether what is said of a matter in its source's own words is kept sealed.</summary>
    public static bool AreSealed(string matter) => matter is EventVocabulary.Dossier or EventVocabulary.Feedback;

    /// <summary>An event's remarks as one JSON object; empty where it has none that are sealed.</summary>
    public static ReadOnlyMemory<byte> Of(Arrival arrival)
    {
        var evidence = arrival.Details.FirstOrDefault(detail => detail.Key == "evidence").Value;
        if (!AreSealed(arrival.Matter) || (arrival.Reason is null && evidence is null))
        {
            return default;
        }

        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Plain);
        json.WriteStartObject();
        if (arrival.Reason is not null)
        {
            json.WriteString("reason", arrival.Reason);
        }

        if (evidence is not null)
        {
            json.WriteString("evidence", evidence);
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }
}
