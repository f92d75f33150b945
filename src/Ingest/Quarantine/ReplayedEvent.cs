using System.Text.Json;
using ParLive.Grains.Contracts;
using ParLive.Grains.Quarantine;
using ParLive.Ingest.Events;

namespace ParLive.Ingest.Quarantine;

/// <summary>Reads an input in quarantine once more, as a mapping says.</summary>
internal static class ReplayedEvent
{
    /// <summary>Why a row cannot be replayed.</summary>
    public const string RowSentence =
        "It is a row of a table, which says nothing without its header and its map. Correct the map (or the register) and import the table again: what was taken in stays as it is. Then dismiss it.";

    /// <summary>The event as it is read now.</summary>
    public static ParsedEvent Read(QuarantinedInput input, ReplayMapping mapping, int maxBytes, DateTimeOffset now)
    {
        // Who sent it was told by a key, or by the event itself; where neither did, the mapping may find it elsewhere.
        var sender = string.Equals(input.Source, EventRun.Nameless, StringComparison.Ordinal) ? null : input.Source;
        return new EventParser(sender, maxBytes).Parse(mapping.Apply(input.Bytes), input.Place, now);
    }

    /// <summary>Whether it is a row of a table and no event, as its bytes and the reason tell.</summary>
    public static bool IsRow(QuarantinedInput input)
    {
        // Only what came as an event is refused for being no JSON.
        if (input.Reason is RefusalReasons.NotJson or RefusalReasons.NotUtf8 or RefusalReasons.TooLarge) return false;

        try
        {
            using var document = JsonDocument.Parse(input.Bytes);
            return document.RootElement.ValueKind != JsonValueKind.Object
                || !(document.RootElement.TryGetProperty("specversion", out _) || document.RootElement.TryGetProperty("type", out _) || document.RootElement.TryGetProperty("data", out _));
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
