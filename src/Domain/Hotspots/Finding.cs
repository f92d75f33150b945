namespace ParLive.Domain.Hotspots;

/// <summary>What the facts say of one cause, and why.</summary>
internal readonly record struct Finding(Cause Cause, Verdict Verdict, Evidence Evidence);
