using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>Something in the numbers of a unit that chance hardly explains.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Signal">What it is, in the words of the domain.</param>
/// <param name="Observed">What was observed.</param>
/// <param name="Expected">What its peers would lead to expect.</param>
/// <param name="Chance">The probability of as much by chance.</param>
/// <param name="Dossiers">How many dossiers it is about.</param>
/// <param name="Examples">The numbers of some of them.</param>
[GenerateSerializer, Immutable, Alias("parlive.watch-finding")]
public sealed record WatchFinding(
    [property: Id(0)] string Unit, [property: Id(1)] string Name, [property: Id(2)] string NameEn,
    [property: Id(3)] string Signal, [property: Id(4)] double Observed, [property: Id(5)] double Expected,
    [property: Id(6)] double Chance, [property: Id(7)] long Dossiers, [property: Id(8)] IReadOnlyList<string> Examples);
