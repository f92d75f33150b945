namespace ParLive.Dashboard;

/// <summary>What the screens of this host come to, as <c>/api/screens</c> says it.</summary>
/// <param name="Views">Live views now.</param>
/// <param name="Viewers">Screens on them now.</param>
/// <param name="Frames">Frames made since the start, each for all viewers of its view.</param>
/// <param name="Rendering">Milliseconds that it took to render them.</param>
/// <param name="Bytes">Bytes of frames handed to connections.</param>
/// <param name="Aborted">Connections ended because a send took too long.</param>
public sealed record ScreensReading(long Views, long Viewers, long Frames, double Rendering, long Bytes, long Aborted);
