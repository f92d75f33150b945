namespace ParLive.Dashboard.Maps;

/// <summary>The units below a unit as tiles.</summary>
/// <param name="Tiles">The tiles, the largest first.</param>
/// <param name="LaidAt">When their places were laid: their sizes are those of then, all else is of now.</param>
/// <param name="Least">The load up to which a tile has the smallest size.</param>
public sealed record MapReading(IReadOnlyList<MapTile> Tiles, DateTimeOffset LaidAt, long Least);
