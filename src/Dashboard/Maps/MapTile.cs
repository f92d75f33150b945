namespace ParLive.Dashboard.Maps;

/// <summary>A unit and its place on the map.</summary>
/// <param name="Unit">The unit, as it is now.</param>
/// <param name="Box">Its place, as it was when the map was laid.</param>
public sealed record MapTile(MapUnit Unit, TileBox Box);
