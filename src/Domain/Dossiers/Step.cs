using NodaTime;

namespace ParLive.Domain.Dossiers;

/// <summary>One station of a dossier: from when on, at whose desk, and what is done there.</summary>
/// <param name="From">When it came there.</param>
/// <param name="Unit">The key of the unit that has it from then on; null if it stayed where it was.</param>
/// <param name="Name">The step of the procedure; null if the source names none.</param>
public readonly record struct Step(Instant From, string? Unit, string? Name);
