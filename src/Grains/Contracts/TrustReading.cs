using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>How far a reading can be trusted.</summary>
/// <param name="Conserved">Whether the unit equals its own part plus its children; null while that is being found out.</param>
/// <param name="CheckedAt">When that was last compared.</param>
/// <param name="LastAccepted">When the newest event of the unit or of a unit below it was accepted; null if never.</param>
/// <param name="LastEventTime">The latest event time among them; null if none.</param>
/// <param name="UnitsBelow">How many units stand below it.</param>
/// <param name="UnitsHeardFrom">How many of them ever sent an event.</param>
/// <param name="Simulated">Whether the figures are those of a simulation.</param>
[GenerateSerializer, Immutable, Alias("parlive.trust-reading")]
public sealed record TrustReading(
    [property: Id(0)] bool? Conserved, [property: Id(1)] DateTimeOffset? CheckedAt, [property: Id(2)] DateTimeOffset? LastAccepted,
    [property: Id(3)] DateTimeOffset? LastEventTime, [property: Id(4)] int UnitsBelow, [property: Id(5)] int UnitsHeardFrom,
    [property: Id(6)] bool Simulated);
