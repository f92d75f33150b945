using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One unit as an import or a map names it.</summary>
/// <param name="Code">Its code; unique at any moment within the whole register.</param>
/// <param name="Name">Its Vietnamese name; normalised to NFC.</param>
/// <param name="NameEn">Its English name, or null.</param>
/// <param name="Kind">Its kind, one of <see cref="UnitKinds"/>.</param>
/// <param name="Parent">The code of the unit above it, or null for a root.</param>
/// <param name="Since">The day the code took this meaning.</param>
/// <param name="Zone">The time zone (IANA); needed on a root, null below it.</param>
/// <param name="Until">The first day it is no more; null while it lives.</param>
/// <param name="Aliases">Other codes of the same unit (agency codes), valid as long as itself.</param>
/// <param name="Simulated">Whether it belongs to a simulation; inherited from the root.</param>
/// <param name="Note">A sentence to show with a root, or null.</param>
[GenerateSerializer, Immutable, Alias("parlive.unit-entry")]
public sealed record UnitEntry(
    [property: Id(0)] string Code, [property: Id(1)] string Name, [property: Id(2)] string? NameEn, [property: Id(3)] string Kind,
    [property: Id(4)] string? Parent, [property: Id(5)] DateOnly Since, [property: Id(6)] string? Zone = null,
    [property: Id(7)] DateOnly? Until = null, [property: Id(8)] IReadOnlyList<string>? Aliases = null,
    [property: Id(9)] bool Simulated = false, [property: Id(10)] string? Note = null);
