using Orleans;

namespace ParLive.Grains.Displays;

/// <summary>What came of a code that somebody typed.</summary>
/// <param name="PassHash">The hash of the pass of the screen that shows it; null if none does, or the desk is closed.</param>
/// <param name="IsClosed">Whether too many wrong codes came lately; then none is heard.</param>
[GenerateSerializer, Immutable, Alias("parlive.pairing-claim")]
public sealed record PairingClaim([property: Id(0)] string? PassHash, [property: Id(1)] bool IsClosed);
