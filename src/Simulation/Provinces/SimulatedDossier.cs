using ParLive.Domain.Dossiers;

namespace ParLive.Simulation.Provinces;

/// <summary>A dossier of the simulated province: all its events, in the order of its life, to its very end.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Unit">The key of its unit.</param>
/// <param name="Events">What happened to it.</param>
public sealed record SimulatedDossier(string Number, string Unit, IReadOnlyList<DossierEvent> Events);
