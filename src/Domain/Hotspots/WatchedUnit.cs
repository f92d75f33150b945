namespace ParLive.Domain.Hotspots;

/// <summary>A unit as the watch for hotspots sees it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Peers">With which units it is compared: those that say the same here.</param>
/// <param name="Signals">What it tells; null if it was never heard from.</param>
/// <param name="IsSilent">Whether its feed is late or lost. Then nothing of it is raised and nothing is cleared: what it does not tell is no fact.</param>
public sealed record WatchedUnit(string Key, string Peers, Signals? Signals, bool IsSilent);
