namespace ParLive.Dashboard.Displays;

/// <summary>The last frame that a display painted, as its browser says.</summary>
/// <param name="View">The short name of the view.</param>
/// <param name="Scene">The scene.</param>
/// <param name="Offset">Its number in the life of the view.</param>
/// <param name="At">When it was made, by the server's clock.</param>
/// <param name="Build">The build of the page that painted it.</param>
public sealed record PaintedFrame(string View, string Scene, long Offset, DateTimeOffset At, string Build);
