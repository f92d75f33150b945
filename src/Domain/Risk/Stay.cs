namespace ParLive.Domain.Risk;

/// <summary>How long a dossier was at a step, in shares of its term.</summary>
/// <param name="Stratum">Whom it is like there.</param>
/// <param name="From">The share at which it came there.</param>
/// <param name="Until">The share at which it left, ended, fell overdue, or was last looked at.</param>
public readonly record struct Stay(Stratum Stratum, double From, double Until);
