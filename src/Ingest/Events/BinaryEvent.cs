using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ParLive.Ingest.Events;

/// <summary>A CloudEvent in binary mode: its attributes in <c>ce-</c> headers, its data as the body.</summary>
internal static class BinaryEvent
{
    private const string Prefix = "ce-";

    // The bytes that are kept should be readable; they never stand in HTML.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool Is(HttpRequest request) =>
        request.Headers.ContainsKey("ce-specversion") || request.Headers.ContainsKey("ce-type") || request.Headers.ContainsKey("ce-id");

    /// <summary>The same event in structured mode; null with the reason if it cannot be told.</summary>
    public static ReadOnlyMemory<byte>? Compose(HttpRequest request, ReadOnlyMemory<byte> data, out Problem problem)
    {
        problem = default;
        var bytes = new ArrayBufferWriter<byte>(data.Length + 256);
        using var writer = new Utf8JsonWriter(bytes, Writing);
        writer.WriteStartObject();
        foreach (var (name, values) in request.Headers)
        {
            if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) continue;
            if (values.Count != 1)
            {
                problem = Problem.BadValue($"The header {Texts.Quote(name)} stands twice.");
                return null;
            }

            // Attribute names are lower case by the specification; header names are not.
            writer.WriteString(name[Prefix.Length..].ToLowerInvariant(), Uri.UnescapeDataString(values.ToString()));
        }

        if (data.IsEmpty) return Finish(writer, bytes);
        writer.WritePropertyName("data");
        try
        {
            writer.WriteRawValue(data.Span);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            problem = Problem.NotJson("The body, which is the event's data, is not JSON, or cut off.");
            return null;
        }

        return Finish(writer, bytes);
    }

    private static ReadOnlyMemory<byte> Finish(Utf8JsonWriter writer, ArrayBufferWriter<byte> bytes)
    {
        writer.WriteEndObject();
        writer.Flush();
        return bytes.WrittenMemory;
    }
}
