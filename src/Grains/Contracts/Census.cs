using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Of a unit's own dossiers, those that a reorganisation on a day concerns.</summary>
/// <param name="Open">Those open now.</param>
/// <param name="EndedSince">Those that ended on that day or later: they were open then, or came in since.</param>
[GenerateSerializer, Immutable, Alias("parlive.census")]
public sealed record Census([property: Id(0)] int Open, [property: Id(1)] int EndedSince);
