namespace ParLive.Grains.Access;

/// <summary>A figure that would move.</summary>
/// <param name="Figure">Its name in the registry: a rate, a measure or a quantile.</param>
/// <param name="Units">In how many units.</param>
/// <param name="Farthest">The units in which it would move farthest, at most 10.</param>
public sealed record FigureEffect(string Figure, int Units, IReadOnlyList<FigureMove> Farthest);
