using NodaTime;

namespace ParLive.Simulation.Checks.Silence;

/// <summary>A feed that stopped, and when that was seen.</summary>
/// <param name="PerDay">Its records on an ordinary day.</param>
/// <param name="Beat">When its records were sent.</param>
/// <param name="Expected">How long it might be silent, in working time.</param>
/// <param name="SeenAfter">How long after it stopped it was marked, in working time.</param>
internal sealed record StoppedFeed(double PerDay, SimulatedFeed.Beats Beat, Duration Expected, Duration SeenAfter);
