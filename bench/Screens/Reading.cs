namespace ParLive.Screens;

/// <summary>What a server says of its screens.</summary>
internal sealed record Reading(long Views, long Viewers, long Frames, double Rendering, long Bytes, long Aborted);
