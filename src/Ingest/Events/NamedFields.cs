using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParLive.Grains.Sealing;

namespace ParLive.Ingest.Events;

/// <summary>What is kept of an event beside its meaning: the fields that have a name here, in one order, and nothing else that came with it.</summary>
internal static class NamedFields
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly EventField[] Envelope = [EventField.SpecVersion, EventField.Id, EventField.Type, EventField.Subject, EventField.Time];

    private static readonly (EventField Field, string Member)[] Data =
        [.. EventNames.DataMembers.Select(member => (member.Field, System.Text.Encoding.UTF8.GetString(member.Name)))];

    /// <summary>The fields as canonical JSON.</summary>
    /// <param name="draft">What was read.</param>
    /// <param name="source">Who says so.</param>
    /// <param name="withoutRemarks">Whether remarks are kept elsewhere, sealed.</param>
    public static ReadOnlyMemory<byte> Write(EventDraft draft, string source, bool withoutRemarks)
    {
        var bytes = new ArrayBufferWriter<byte>(320);
        bytes.Write(System.Text.Encoding.UTF8.GetBytes(Remarks.Beginning));
        using var json = new Utf8JsonWriter(bytes, Plain);
        // The object is begun by hand, so that its beginning says what it is.
        bytes.Write(",\"source\":"u8);
        json.WriteStringValue(source);
        json.Flush();
        foreach (var field in Envelope) Put(bytes, json, EventNames.NameOf(field), draft[field]);
        bytes.Write(",\"data\":"u8);
        json.Reset();
        json.WriteStartObject();
        foreach (var (field, member) in Data)
            if (draft[field] is { } text && !(withoutRemarks && Remarks.Members.Contains(member))) json.WriteString(member, text);
        foreach (var (member, text) in draft.Details)
            if (!(withoutRemarks && Remarks.Members.Contains(member))) json.WriteString(member, text);
        json.WriteEndObject();
        json.Flush();
        bytes.Write("}"u8);
        return bytes.WrittenMemory;
    }

    private static void Put(ArrayBufferWriter<byte> bytes, Utf8JsonWriter json, string name, string? text)
    {
        if (text is null) return;

        bytes.Write(System.Text.Encoding.UTF8.GetBytes($",\"{name}\":"));
        json.Reset();
        json.WriteStringValue(text);
        json.Flush();
    }
}
