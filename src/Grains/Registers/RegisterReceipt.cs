using Orleans;

namespace ParLive.Grains.Registers;

/// <summary>What became of a batch of units and reorganisations.</summary>
/// <param name="Added">How many units were new.</param>
/// <param name="Problems">A sentence for each that does not fit; then nothing was applied.</param>
/// <param name="Applied">How many reorganisations were new.</param>
[GenerateSerializer, Immutable, Alias("parlive.register-receipt")]
public sealed record RegisterReceipt(
    [property: Id(0)] int Added, [property: Id(1)] IReadOnlyList<string> Problems, [property: Id(2)] int Applied = 0);
