namespace ParLive.Grains.Access;

/// <summary>A figure of a unit that would move.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="Before">The value without the change; null where there is none.</param>
/// <param name="After">The value with it; null where there is none.</param>
public sealed record FigureMove(string Unit, decimal? Before, decimal? After)
{
    /// <summary>How far it moves; one that comes or goes moves farthest.</summary>
    public decimal Size => Before is { } before && After is { } after ? Math.Abs(after - before) : decimal.MaxValue;
}
