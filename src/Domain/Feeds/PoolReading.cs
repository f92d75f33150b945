using NodaTime;

namespace ParLive.Domain.Feeds;

/// <summary>What it means that a source tells of none of its units: the whole source stopped, not one office.</summary>
/// <param name="Source">The source.</param>
/// <param name="Feeds">Of how many units it tells.</param>
/// <param name="Expected">How long all of them together may be silent, in working time.</param>
/// <param name="Patience">When they are quiet, late and lost together.</param>
public sealed record PoolReading(string Source, int Feeds, Duration Expected, Patience Patience);
