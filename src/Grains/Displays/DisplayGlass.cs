using Orleans;

namespace ParLive.Grains.Displays;

/// <summary>The screen and the browser of a display.</summary>
/// <param name="Width">In pixels of the screen.</param>
/// <param name="Height">In pixels of the screen.</param>
/// <param name="Agent">What its browser calls itself.</param>
[GenerateSerializer, Immutable, Alias("parlive.display-glass")]
public sealed record DisplayGlass([property: Id(0)] int Width, [property: Id(1)] int Height, [property: Id(2)] string Agent);
