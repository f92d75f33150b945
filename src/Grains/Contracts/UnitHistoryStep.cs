using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One thing that happened to a unit.</summary>
/// <param name="Day">The first day on which it held.</param>
/// <param name="Kind">
/// began, renamed, retyped, re-parented, merged (into others), split (into others), took-over (from others) or abolished.
/// </param>
/// <param name="Others">The other units that had a part in it.</param>
/// <param name="Name">Its Vietnamese name from then on; empty where that stayed.</param>
/// <param name="NameEn">Its English name from then on; empty where that stayed.</param>
/// <param name="Word">Its kind from then on, one of <see cref="UnitKinds"/>; empty where that stayed.</param>
[GenerateSerializer, Immutable, Alias("parlive.unit-history-step")]
public sealed record UnitHistoryStep(
    [property: Id(0)] DateOnly Day, [property: Id(1)] string Kind, [property: Id(2)] IReadOnlyList<UnitInfo> Others,
    [property: Id(3)] string Name = "", [property: Id(4)] string NameEn = "", [property: Id(5)] string Word = "");
