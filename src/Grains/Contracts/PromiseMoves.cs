using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>What the newest calendar does, or would do, to the computed due dates of a unit's open dossiers.</summary>
/// <param name="Open">How many open dossiers are promised by a rule alone.</param>
/// <param name="Moves">The promises that move, by number.</param>
[GenerateSerializer, Immutable, Alias("parlive.promise-moves")]
public sealed record PromiseMoves([property: Id(0)] int Open, [property: Id(1)] IReadOnlyList<PromiseMove> Moves);
