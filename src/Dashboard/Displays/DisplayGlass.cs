namespace ParLive.Dashboard.Displays;

/// <summary>The screen and the browser of a display.</summary>
/// <param name="Width">In pixels of the screen.</param>
/// <param name="Height">In pixels of the screen.</param>
/// <param name="Agent">What its browser calls itself.</param>
public sealed record DisplayGlass(int Width, int Height, string Agent);
