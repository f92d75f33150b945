using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Who a unit is today.</summary>
/// <param name="Key">Its identity: its code and the day that code took this meaning, <c>30307@2025-07-01</c>.</param>
/// <param name="Code">Its code today.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="NameEn">Its English name; equal to the Vietnamese one where none is given.</param>
/// <param name="Kind">One of <see cref="UnitKinds"/>.</param>
/// <param name="Parent">The key of the unit above it today; null for a root.</param>
/// <param name="Zone">The time zone (IANA) of its tree.</param>
/// <param name="Children">How many units stand directly below it.</param>
/// <param name="Simulated">Whether it belongs to a simulation.</param>
/// <param name="Note">A sentence to show with it wherever it is a root ("units are case workers of one office"); empty if none.</param>
[GenerateSerializer, Immutable, Alias("parlive.unit-info")]
public sealed record UnitInfo(
    [property: Id(0)] string Key, [property: Id(1)] string Code, [property: Id(2)] string Name, [property: Id(3)] string NameEn,
    [property: Id(4)] string Kind, [property: Id(5)] string? Parent, [property: Id(6)] string Zone, [property: Id(7)] int Children,
    [property: Id(8)] bool Simulated, [property: Id(9)] string Note);
