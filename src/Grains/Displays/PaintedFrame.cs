using Orleans;

namespace ParLive.Grains.Displays;

/// <summary>The last frame that a display painted, as its browser says.</summary>
/// <param name="View">The short name of the view.</param>
/// <param name="Scene">The scene.</param>
/// <param name="Offset">Its number in the life of the view.</param>
/// <param name="At">When it was made, by the server's clock.</param>
/// <param name="Build">The build of the page that painted it.</param>
[GenerateSerializer, Immutable, Alias("parlive.painted-frame")]
public sealed record PaintedFrame(
    [property: Id(0)] string View, [property: Id(1)] string Scene, [property: Id(2)] long Offset, [property: Id(3)] DateTimeOffset At, [property: Id(4)] string Build);
