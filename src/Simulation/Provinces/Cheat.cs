namespace ParLive.Simulation.Provinces;

/// <summary>How a unit embellishes its figures.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Strength">
/// In which part of the dossiers that would be late; of those that end on their due date or later, where ratings are chosen.
/// </param>
public sealed record Cheat(CheatKind Kind, double Strength);
