namespace ParLive.Dashboard.Maps;

/// <summary>Where a tile lies, as shares of the frame: 0 is its left or upper edge, 1 its right or lower one.</summary>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
public readonly record struct TileBox(double X, double Y, double Width, double Height);
