using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParLive.Domain.Privacy;

namespace ParLive.Ingest.Privacy;

/// <summary>Refused input as the quarantine may keep it: as it came, but for what can be seen to name a person.</summary>
/// <remarks>Fields that nobody knows stay, since a wrong name of a field is often why an input was refused; their bytes expire with the rest.</remarks>
internal static class StruckOut
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The bytes to keep: the same where nothing is found.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> raw)
    {
        // What is found in a value is found in the whole, unless it is written with escapes.
        if (raw.Span.IndexOf((byte)'\\') < 0 && PersonalData.FindIn(Encoding.UTF8.GetString(raw.Span)) is null) return raw;

        try
        {
            return Rewritten(raw.Span) ?? raw;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return PersonalData.FindIn(Encoding.UTF8.GetString(raw.Span)) is null ? raw : Masked(raw.Span);
        }
    }

    private static ReadOnlyMemory<byte>? Rewritten(ReadOnlySpan<byte> raw)
    {
        var (bytes, found, mayName) = (new ArrayBufferWriter<byte>(raw.Length), false, true);
        using var json = new Utf8JsonWriter(bytes, Plain);
        var reader = new Utf8JsonReader(raw);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    mayName = OwnWords.MayName(reader.GetString()!);
                    json.WritePropertyName(Kept(reader.GetString()!, ref found) ?? "struck-out");
                    break;
                case JsonTokenType.String when mayName:
                    json.WriteStringValue(Kept(reader.GetString()!, ref found));
                    break;
                case JsonTokenType.String:
                    json.WriteStringValue(reader.GetString());
                    break;
                case JsonTokenType.Number when mayName && Kept(Encoding.UTF8.GetString(reader.ValueSpan), ref found) is null:
                    json.WriteNullValue();
                    break;
                default:
                    Copy(json, ref reader);
                    break;
            }
        }

        json.Flush();
        return found ? bytes.WrittenMemory : (ReadOnlyMemory<byte>?)null;
    }

    private static string? Kept(string text, ref bool found)
    {
        if (PersonalData.FindIn(text) is null) return text;

        found = true;
        return null;
    }

    private static void Copy(Utf8JsonWriter json, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                json.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                json.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                json.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                json.WriteEndArray();
                break;
            default:
                json.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    // What is no JSON cannot be replayed; its shape tells what was wrong with it.
    private static byte[] Masked(ReadOnlySpan<byte> raw)
    {
        var masked = raw.ToArray();
        for (var at = 0; at < masked.Length; at++)
            if (char.IsAsciiDigit((char)masked[at]) || masked[at] == (byte)'@') masked[at] = (byte)'#';
        return masked;
    }
}
