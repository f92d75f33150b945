using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParLive.Domain.Packing;
using ParLive.Grains.Sealing;

namespace ParLive.Ingest.Events;

/// <summary>What is kept of an event beside its meaning: the fields that have a name here, in one order, and nothing else that came with it.</summary>
internal static class NamedFields
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    private static readonly byte[] Beginning = Encoding.UTF8.GetBytes(Remarks.Beginning + ",\"source\":");

    private static readonly (EventField Field, byte[] Name)[] Envelope =
    [
        .. new[] { EventField.SpecVersion, EventField.Id, EventField.Type, EventField.Subject, EventField.Time }
            .Select(field => (field, Encoding.UTF8.GetBytes($",\"{EventNames.NameOf(field)}\":"))),
    ];

    private static readonly (EventField Field, string Member)[] Data =
        [.. EventNames.DataMembers.Select(member => (member.Field, Encoding.UTF8.GetString(member.Name)))];

    /// <summary>The fields as canonical JSON.</summary>
    /// <param name="draft">What was read.</param>
    /// <param name="source">Who says so.</param>
    /// <param name="withoutRemarks">Whether remarks are kept elsewhere, sealed.</param>
    public static ReadOnlyMemory<byte> Write(EventDraft draft, string source, bool withoutRemarks) =>
        PackedBytes.Of((draft, source, withoutRemarks), static (bytes, of) =>
        {
            // One for each thread: it would be half of all that the writing leaves behind.
            var json = _json ??= new Utf8JsonWriter(Stream.Null, Plain);
            json.Reset(bytes);
            try
            {
                // The object is begun by hand, so that its beginning says what it is.
                bytes.Write(Beginning);
                json.WriteStringValue(of.source);
                json.Flush();
                foreach (var (field, name) in Envelope) Put(bytes, json, name, of.draft[field]);
                PutData(bytes, json, of.draft, of.withoutRemarks);
            }
            finally
            {
                json.Reset(Stream.Null);
            }
        });

    private static void PutData(IBufferWriter<byte> bytes, Utf8JsonWriter json, EventDraft draft, bool withoutRemarks)
    {
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
    }

    private static void Put(IBufferWriter<byte> bytes, Utf8JsonWriter json, byte[] name, string? text)
    {
        if (text is null) return;

        bytes.Write(name);
        json.Reset();
        json.WriteStringValue(text);
        json.Flush();
    }
}
