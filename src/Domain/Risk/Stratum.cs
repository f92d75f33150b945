namespace ParLive.Domain.Risk;

/// <summary>Dossiers that are alike: of one procedure, at one step, which they reached at about the same share of their terms.</summary>
/// <param name="Procedure">The code of the procedure; null for all of them together.</param>
/// <param name="Step">The step, empty before the first one; null for all of them together.</param>
/// <param name="Reach">How early in the term the step was reached, in classes; 0 for the earliest.</param>
public readonly record struct Stratum(string? Procedure, string? Step, int Reach)
{
    /// <summary>All dossiers.</summary>
    public static Stratum All => default;

    /// <summary>The same step, reached as early, of whatever procedure.</summary>
    public Stratum OfAnyProcedure() => this with { Procedure = null };
}
