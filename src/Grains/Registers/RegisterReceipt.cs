using Orleans;

namespace ParLive.Grains.Registers;

/// <summary>What became of a batch of units.</summary>
/// <param name="Added">How many were new.</param>
/// <param name="Problems">A sentence for each that does not fit; then none was added.</param>
[GenerateSerializer, Immutable, Alias("parlive.register-receipt")]
public sealed record RegisterReceipt([property: Id(0)] int Added, [property: Id(1)] IReadOnlyList<string> Problems);
