namespace ParLive.Work;

/// <summary>A unit's figures: the last thirty whole local days and today, and what is open.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Received">Received in those days.</param>
/// <param name="Online">Of these, online.</param>
/// <param name="Resolved">Resolved in those days.</param>
/// <param name="OnTime">Of these, on time by date.</param>
/// <param name="Open">Open now.</param>
public readonly record struct UnitRow(string Code, long Received, long Online, long Resolved, long OnTime, long Open);
