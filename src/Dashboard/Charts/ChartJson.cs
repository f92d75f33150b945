using System.Text.Encodings.Web;
using System.Text.Json;

namespace ParLive.Dashboard.Charts;

/// <summary>A figure as the browser's module reads it.</summary>
public static class ChartJson
{
    // The attribute that carries it encodes what HTML needs encoded.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    public static string Of(ChartFigure figure) => JsonSerializer.Serialize(figure, Options);
}
