namespace ParLive.Grains.Access;

/// <summary>A source of which something is in quarantine.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Open">How many inputs nobody has settled.</param>
/// <param name="Settled">How many were settled and are still kept.</param>
/// <param name="First">When the first of them arrived.</param>
/// <param name="Last">When the last of them arrived.</param>
public sealed record QuarantineSource(string Source, long Open, long Settled, DateTimeOffset First, DateTimeOffset Last);
