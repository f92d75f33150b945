namespace ParLive.Grains.Access;

/// <summary>What a table of units comes to.</summary>
/// <param name="Added">The units that would be new.</param>
/// <param name="Problems">What does not fit, a sentence each; then nothing can be added.</param>
public sealed record UnitsPreview(IReadOnlyList<ReportedUnit> Added, IReadOnlyList<string> Problems)
{
    /// <summary>Tells whether it comes to the same later.</summary>
    public string Print => Prints.Of(Added);
}
