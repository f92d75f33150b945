namespace ParLive.Domain.Indices;

/// <summary>What a unit shall reach: at least a value, a place within the top N, or both.</summary>
/// <param name="AtLeast">The least value; null if none is set.</param>
/// <param name="WithinTop">The last place that is good enough; null if none is set.</param>
public sealed record IndexTarget(decimal? AtLeast, int? WithinTop);
