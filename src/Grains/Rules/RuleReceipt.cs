using Orleans;

namespace ParLive.Grains.Rules;

/// <summary>What became of a batch of procedures and calendars.</summary>
/// <param name="News">How many of them were new.</param>
/// <param name="Problems">A sentence for each reason why nothing was entered.</param>
[GenerateSerializer, Immutable, Alias("parlive.rule-receipt")]
public sealed record RuleReceipt([property: Id(0)] int News, [property: Id(1)] IReadOnlyList<string> Problems);
