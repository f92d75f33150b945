using System.Text.Json;
using System.Text.Json.Serialization;

namespace ParLive.Figures;

/// <summary>A file of figures, one JSON object a line, to which each benchmark appends what it measured.</summary>
public static class FigureFile
{
    // A probe that nobody ever saw counts as infinitely late, and the file must be able to say so.
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Appends figures.</summary>
    public static void Append(string path, IEnumerable<Figure> figures) =>
        File.AppendAllLines(path, figures.Select(figure => JsonSerializer.Serialize(figure, Format)));

    /// <summary>Reads all figures, the first first.</summary>
    public static IReadOnlyList<Figure> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Figure>(line, Format)!)];
}
