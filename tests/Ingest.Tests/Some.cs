using System.Text;

namespace ParLive.Ingest.Tests;

/// <summary>Values nobody cares about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 3, 0, 0, TimeSpan.Zero);

    public static string Event(string id = "a-1", string type = "parlive.dossier.received", string data = "\"unit\":\"30307\"", string time = "2026-03-02T08:30:00+07:00") =>
        $$"""{"specversion":"1.0","id":"{{id}}","source":"an-giang","type":"{{type}}","subject":"H-{{id}}","time":"{{time}}","data":{ {{data}} } }""";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
