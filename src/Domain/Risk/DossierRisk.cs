namespace ParLive.Domain.Risk;

/// <summary>How likely an open dossier falls overdue, and why.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Unit">The key of the unit that its receipt names.</param>
/// <param name="Procedure">The code of its procedure; empty if unknown.</param>
/// <param name="Step">The step that it has reached; empty before the first one.</param>
/// <param name="Late">The probability that it falls overdue.</param>
/// <param name="DaysLeft">How many working days are left, today included; it falls overdue after the last of them or not at all.</param>
public sealed record DossierRisk(string Number, string Unit, string Procedure, string Step, double Late, int DaysLeft)
{
    /// <summary>How much of its term it has used, in working time without the spells in which its clock stood; 0 to 1.</summary>
    public double Used { get; init; }

    /// <summary>How many dossiers like it, whose end is known, had come so far: at the same step, reached as early, at the same part of the term.</summary>
    public long Like { get; init; }

    /// <summary>How many of those were late in the end.</summary>
    public long LikeLate { get; init; }

    /// <summary>Whether those like it are of its own procedure; otherwise of all procedures, where its own has too few.</summary>
    public bool IsLikeByProcedure { get; init; }

    /// <summary>The probability that it falls overdue within so many working days, today included.</summary>
    public double LateWithin(int days) => DaysLeft <= days ? Late : 0;
}
