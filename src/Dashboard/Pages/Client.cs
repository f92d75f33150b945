using System.Text.Encodings.Web;
using System.Text.Json;

namespace ParLive.Dashboard.Pages;

/// <summary>What a page tells its modules, as JSON in attributes: a page has no script of its own.</summary>
internal static class Client
{
    private static readonly string[] Keys =
        ["link.connecting", "link.live", "link.lost", "link.full", "link.held", "link.next", "link.back", "alarm.one", "alarm.several", "late", "late.never", "hung"];

    /// <summary>Readable JSON; the attribute encodes what has to be encoded.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The words that the modules say, in the page's language.</summary>
    public static IReadOnlyDictionary<string, string> Words() =>
        Keys.ToDictionary(key => key, Dashboard.Words.Of, StringComparer.Ordinal);
}
