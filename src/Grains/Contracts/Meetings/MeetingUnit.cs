using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Grains.Contracts.Meetings;

/// <summary>What a meeting shows of a unit beside its row.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Movement">Why it moved since the edition with which the board compares; null where there is nothing to compare.</param>
/// <param name="Hotspots">What asked somebody to act at that moment, in the unit and below it, the worst first.</param>
public sealed record MeetingUnit(string Unit, MovementReading? Movement, IReadOnlyList<HotspotLine> Hotspots);
