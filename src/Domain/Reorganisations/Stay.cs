using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>The time during which a dossier counted for a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Time">From when until when.</param>
public readonly record struct Stay(UnitKey Unit, Membership Time);
