using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>For what a source's key is good; an empty list leaves that side open.</summary>
/// <param name="Units">The keys of units: it is good for each with all below it.</param>
/// <param name="Kinds">The matters of which it may tell, as <see cref="EventVocabulary.Matters"/> names them.</param>
[GenerateSerializer, Immutable, Alias("parlive.key-scope")]
public sealed record KeyScope([property: Id(0)] IReadOnlyList<string> Units, [property: Id(1)] IReadOnlyList<string> Kinds);
