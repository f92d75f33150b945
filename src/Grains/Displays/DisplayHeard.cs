using Orleans;

namespace ParLive.Grains.Displays;

/// <summary>What a display said of itself last.</summary>
/// <param name="Id">Which display.</param>
/// <param name="Seen">When it was heard from.</param>
/// <param name="Painted">The last frame it painted; null if none.</param>
/// <param name="Glass">Its screen and browser.</param>
[GenerateSerializer, Immutable, Alias("parlive.display-heard")]
public sealed record DisplayHeard(
    [property: Id(0)] string Id, [property: Id(1)] DateTimeOffset Seen, [property: Id(2)] PaintedFrame? Painted, [property: Id(3)] DisplayGlass Glass);
