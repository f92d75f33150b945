using Orleans;

namespace ParLive.Grains.Access;

/// <summary>What an erasure came to.</summary>
/// <param name="Dossier">The number.</param>
/// <param name="Destroyed">Whether keys were destroyed now; false if that was done before.</param>
/// <param name="Sealed">How many remarks are in the journal that nobody can read any more.</param>
/// <param name="Plain">How many events an earlier version kept with all their bytes, which no key seals: those stay readable.</param>
/// <param name="Quarantined">How many refused inputs named the dossier and lost their bytes now.</param>
[GenerateSerializer, Immutable, Alias("parlive.erasure-report")]
public sealed record ErasureReport(
    [property: Id(0)] string Dossier, [property: Id(1)] bool Destroyed, [property: Id(2)] int Sealed, [property: Id(3)] int Plain,
    [property: Id(4)] long Quarantined);
