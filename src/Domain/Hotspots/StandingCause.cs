using NodaTime;

namespace ParLive.Domain.Hotspots;

/// <summary>A cause that stands.</summary>
/// <param name="Since">When it was found.</param>
/// <param name="Raised">Why, as it was found.</param>
/// <param name="Latest">How bad it was when it was last told of.</param>
public sealed record StandingCause(Instant Since, Evidence Raised, Evidence Latest);
