using NodaTime;

namespace ParLive.Simulation.Provinces;

/// <summary>A true change for the worse.</summary>
/// <param name="From">Dossiers that fall due on this day or later are concerned.</param>
/// <param name="Points">By how much the rate on time falls; 0.15 for fifteen points.</param>
public sealed record Shift(LocalDate From, double Points);
