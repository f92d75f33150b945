using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Dossiers whose homes are asked for, and beside each the unit that becomes it if it has none.</summary>
/// <param name="Dossiers">The hashes of their numbers.</param>
/// <param name="Named">The units.</param>
[GenerateSerializer, Immutable, Alias("parlive.homes-claim")]
public sealed record HomesClaim([property: Id(0)] IReadOnlyList<long> Dossiers, [property: Id(1)] IReadOnlyList<string> Named);
