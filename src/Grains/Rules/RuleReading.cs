using Orleans;

namespace ParLive.Grains.Rules;

/// <summary>Batches of the register of rules, in order.</summary>
/// <param name="Batches">The batches after the version asked for; each raises the version by one.</param>
[GenerateSerializer, Immutable, Alias("parlive.rule-reading")]
public sealed record RuleReading([property: Id(0)] IReadOnlyList<RuleBatch> Batches);
