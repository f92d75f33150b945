using System.Text.Json.Serialization;
using ParLive.Grains.Displays;

namespace ParLive.Dashboard.Displays;

/// <summary>What a display's browser says of itself. Nothing in it is believed beyond its bounds.</summary>
/// <param name="View">The short name of the view that it painted; null while nothing is painted.</param>
/// <param name="Scene">The scene.</param>
/// <param name="Offset">The number of the frame in the life of the view.</param>
/// <param name="At">When the frame was made, in milliseconds of Unix time by the server's clock.</param>
/// <param name="Build">The build of the page.</param>
/// <param name="Width">In pixels of the screen.</param>
/// <param name="Height">In pixels of the screen.</param>
public sealed record PaintedReport(
    [property: JsonPropertyName("view")] string? View, [property: JsonPropertyName("scene")] string? Scene,
    [property: JsonPropertyName("offset")] long Offset, [property: JsonPropertyName("at")] long At,
    [property: JsonPropertyName("build")] string? Build, [property: JsonPropertyName("width")] int Width,
    [property: JsonPropertyName("height")] int Height)
{
    private const int LongestWord = 40;
    private const int LongestAgent = 300;
    private const int MostPixels = 100_000;

    /// <summary>The frame; null where none is painted.</summary>
    public PaintedFrame? Painted(DateTimeOffset now) => View is not { Length: > 0 } ? null : new(
        Cut(View, LongestWord), Cut(Scene, LongestWord), Math.Max(0, Offset),
        // A browser that says it painted a frame of tomorrow would look fresh until then.
        DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(At, 0, now.ToUnixTimeMilliseconds())),
        Cut(Build, LongestWord));

    /// <summary>The screen and the browser.</summary>
    public DisplayGlass Glass(string agent) =>
        new(Math.Clamp(Width, 0, MostPixels), Math.Clamp(Height, 0, MostPixels), Cut(agent, LongestAgent));

    private static string Cut(string? text, int most) => text is null ? "" : text.Length <= most ? text : text[..most];
}
