using ParLive.Ingest.Events;

namespace ParLive.Ingest.Tests;

/// <summary>Whatever a sender can get wrong has a name, and nothing of it is an exception.</summary>
public sealed class BadInput
{
    private const string Unit = "\"unit\":\"u\"";

    public static TheoryData<string, string> Events => new()
    {
        { "not-json", "hello" },
        { "not-json", "42" },
        { "not-json", "[1]" },
        { "not-json", Some.Event()[..^5] },
        { "not-json", Some.Event() + "{}" },
        { "not-json", Some.Event(data: "\"unit\":\"a\0b\"") },
        { "not-json", Some.Event().Replace("}", ",}", StringComparison.Ordinal) },
        { "bad-value", Some.Event(data: "\"unit\":\"a\\u0000b\"") },
        { "bad-value", Some.Event(data: "\"unit\":\"a\\ud800b\"") },
        { "bad-value", Some.Event(data: "\"unit\":30307") },
        { "bad-value", Some.Event(data: "\"unit\":{\"code\":\"30307\"}") },
        { "bad-value", Some.Event(data: $"{Unit},\"due\":true") },
        { "bad-value", Some.Event(data: $"{Unit},{Unit}") },
        { "bad-value", Some.Event(data: $"{Unit},\"\\u0075nit\":\"v\"") },
        { "bad-value", Some.Event(data: $"{Unit},\"extra\":1,\"extra\":2") },
        { "bad-value", Some.Event().Replace("\"subject\"", "\"id\":\"b\",\"subject\"", StringComparison.Ordinal) },
        { "bad-value", Some.Event(data: $"{Unit},\"x\":{new string('[', 40)}{new string(']', 40)}") },
        { "bad-value", Some.Event(data: $"{Unit},\"x\":{new string('[', 100_000)}") },
        { "bad-value", Some.Event(time: "2026-03-02T08:30:00") },
        { "bad-value", Some.Event(time: "2026-03-02") },
        { "bad-value", Some.Event(time: "2026-02-30T08:30:00Z") },
        { "bad-value", Some.Event(time: "2026-03-02T24:00:00Z") },
        { "bad-value", Some.Event(time: "2026-03-02T08:30:00+25:00") },
        { "bad-value", Some.Event(time: "0001-01-01T00:00:00+14:00") },
        { "bad-value", Some.Event(time: "yesterday") },
        { "bad-value", Some.Event(data: $"{Unit},\"due\":\"09/03/2026\"") },
        { "bad-value", Some.Event(data: $"{Unit},\"due\":\"2026-03-09T17:00:00\"") },
        { "bad-value", Some.Event(data: $"{Unit},\"due\":\"9999-12-31\"") },
        { "bad-value", Some.Event(data: $"{Unit},\"channel\":\"fax\"") },
        { "bad-value", Some.Event("r", "rated", $"{Unit},\"level\":\"5\"") },
        { "bad-value", Some.Event(data: $"{Unit},\"dossier\":\"another\"") },
        { "bad-value", Some.Event().Replace("\"data\":{ \"unit\":\"30307\" }", "\"data\":\"unit\"", StringComparison.Ordinal) },
        { "bad-value", Some.Event().Replace("\"data\":", "\"data_base64\":\"e30=\",\"data\":", StringComparison.Ordinal) },
        { "bad-value", Some.Event().Replace("\"data\":", "\"datacontenttype\":\"text/xml\",\"data\":", StringComparison.Ordinal) },
        { "missing-field", "{}" },
        { "missing-field", Some.Event(data: "\"unit\":null") },
        { "missing-field", Some.Event(data: "\"unit\":\"  \"") },
        { "missing-field", Some.Event().Replace("\"id\":\"a-1\",", "", StringComparison.Ordinal) },
        { "missing-field", Some.Event().Replace("\"source\":\"an-giang\",", "", StringComparison.Ordinal) },
        { "missing-field", Some.Event().Replace("\"subject\":\"H-a-1\",", "", StringComparison.Ordinal) },
        { "missing-field", Some.Event("v", "voided", Unit) },
        { "missing-field", Some.Event("d", "due-date-changed", Unit) },
        { "missing-field", Some.Event("r", "rated", Unit) },
        { "not-cloudevents", Some.Event().Replace("\"1.0\"", "\"0.3\"", StringComparison.Ordinal) },
        { "unknown-kind", Some.Event(type: "parlive.dossier.vanished") },
        { "unknown-kind", Some.Event(type: "org.example.received") },
        { "time-out-of-range", Some.Event(time: "1970-01-01T00:00:00Z") },
        { "time-out-of-range", Some.Event(time: "2026-03-11T03:00:01Z") },
        { "time-out-of-range", Some.Event(time: "9998-01-01T00:00:00Z") },
        { "too-large", Some.Event(data: $"{Unit},\"reason\":\"{new string('x', 1024 * 1024)}\"") },
        { "too-large", Some.Event(data: $"{Unit},\"reason\":\"{new string('x', 4_001)}\"") },
        { "too-large", Some.Event(id: new string('i', 257)) },
        { "too-large", Some.Event(data: $"\"unit\":\"{new string('u', 100_000)}\"") },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_bad_event_has_a_named_reason_and_a_sentence_and_keeps_its_bytes(string reason, string text)
    {
        var raw = Some.Bytes(text);

        var parsed = new EventParser(keySource: null, 256 * 1024).Parse(raw, place: 7, Some.Now);

        Assert.Null(parsed.Arrival);
        Assert.Equal(reason, parsed.Problem?.Reason);
        Assert.EndsWith(".", parsed.Problem?.Detail, StringComparison.Ordinal);
        Assert.InRange(parsed.Problem!.Value.Detail.Length, 10, 400);
        Assert.Equal((7, raw.Length), (parsed.Place, parsed.Raw.Length));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xE1, 0xBB })]
    public void Bytes_that_are_no_utf8_are_named_as_that(byte[] wrong)
    {
        byte[] raw = [.. Some.Bytes("{\"id\":\""), .. wrong, .. Some.Bytes("\"}")];

        Assert.Equal("not-utf8", new EventParser(null, 256 * 1024).Parse(raw, 1, Some.Now).Problem?.Reason);
    }

    [Fact]
    public void The_id_is_named_even_where_it_stands_behind_the_mistake()
    {
        var parsed = new EventParser(null, 1_000).Parse(Some.Bytes("""{"time":5,"id":"late"}"""), 1, Some.Now);

        Assert.Equal(("late", "bad-value"), (parsed.Id, parsed.Problem?.Reason));
    }

    [Fact]
    public void An_event_cut_at_any_byte_is_refused_and_never_throws()
    {
        var raw = Some.Bytes(Some.Event(data: "\"unit\":\"30307\",\"field\":\"Đất đai\",\"extra\":[{\"a\":null}]"));
        var parser = new EventParser(null, 256 * 1024);

        for (var length = 0; length < raw.Length; length++) Assert.Null(parser.Parse(raw.AsMemory(0, length), 1, Some.Now).Arrival);
        Assert.NotNull(parser.Parse(raw, 1, Some.Now).Arrival);
    }

    [Fact]
    public void An_event_with_any_byte_replaced_never_throws()
    {
        var parser = new EventParser(null, 256 * 1024);
        var good = Some.Bytes(Some.Event(data: "\"unit\":\"30307\",\"due\":\"2026-03-09\""));
        for (var place = 0; place < good.Length; place++)
        {
            foreach (var letter in (byte[])[0, (byte)'"', (byte)'\\', (byte)'}', (byte)'9', 0xC3, 0xFF])
            {
                var raw = good.ToArray();
                raw[place] = letter;
                var parsed = parser.Parse(raw, 1, Some.Now);
                Assert.True(parsed.Arrival is null ^ parsed.Problem is null);
            }
        }
    }

    [Theory]
    [InlineData("\uFFFF")]
    [InlineData("\uFDD0")]
    [InlineData("\U0010FFFF")]
    [InlineData("\u0378")]
    public void Code_points_that_are_no_letters_never_throw(string letter) =>
        Assert.NotNull(new EventParser(null, 10_000).Parse(Some.Bytes(Some.Event(data: $"{Unit},\"field\":\"Đ{letter}\"")), 1, Some.Now).Arrival);

    [Fact]
    public void A_due_moment_and_a_time_with_blanks_for_the_T_are_understood()
    {
        var parsed = new EventParser(null, 10_000)
            .Parse(Some.Bytes(Some.Event(time: "2026-03-02 08:30:00.1234567+07:00", data: "\"unit\":\"u\",\"due\":\"2026-03-09T17:00:00+07:00\"")), 1, Some.Now);

        Assert.Equal("2026-03-09T17:00:00+07:00", parsed.Arrival?.Due);
        Assert.Equal(1234567, parsed.Arrival!.Time.Ticks % TimeSpan.TicksPerSecond);
    }
}
