using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>What reorganisations come to: another tree, or what is wrong with them.</summary>
/// <param name="Tree">The tree afterwards; the one before, where there are problems or nothing is new.</param>
/// <param name="Begun">The units that were added.</param>
/// <param name="Applied">The reorganisations that were not known.</param>
/// <param name="Problems">What does not fit; then nothing is applied.</param>
public sealed record ReformOutcome(
    UnitTree Tree, IReadOnlyList<Unit> Begun, IReadOnlyList<Reorganisation> Applied, IReadOnlyList<ReformProblem> Problems)
{
    /// <summary>Whether it changes anything.</summary>
    public bool IsNews => Begun.Count > 0 || Applied.Count > 0;
}
