using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One thing that happened to one unit, as a table or a message names it.</summary>
/// <param name="Kind">merge, split, rename, retype, re-parent or abolish.</param>
/// <param name="Unit">The key of the unit.</param>
/// <param name="At">The first day on which it holds.</param>
/// <param name="Others">The keys of the unit it merged into, of its parts, or of its new parent.</param>
/// <param name="Shares">The share of each part, adding up to 1; null where nobody said.</param>
/// <param name="Heir">The key of the part that takes over dossiers and codes; null where nobody said.</param>
/// <param name="Name">Its new Vietnamese name, of a rename.</param>
/// <param name="NameEn">Its new English name, of a rename, or null.</param>
/// <param name="Word">Its new code of a rename, or null; its new kind of a retype.</param>
[GenerateSerializer, Immutable, Alias("parlive.reorganisation")]
public sealed record ReorganisationEntry(
    [property: Id(0)] string Kind, [property: Id(1)] string Unit, [property: Id(2)] DateOnly At,
    [property: Id(3)] IReadOnlyList<string> Others, [property: Id(4)] IReadOnlyList<decimal>? Shares = null,
    [property: Id(5)] string? Heir = null, [property: Id(6)] string? Name = null, [property: Id(7)] string? NameEn = null,
    [property: Id(8)] string? Word = null);
