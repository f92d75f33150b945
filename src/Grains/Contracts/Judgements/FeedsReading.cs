using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>Which feeds of a unit and of all below it are heard (độ phủ dữ liệu).</summary>
/// <param name="AsOf">When it was read.</param>
/// <param name="Live">Units heard within the usual gap.</param>
/// <param name="Quiet">Units as silent as expected.</param>
/// <param name="Late">Units silent for longer than expected.</param>
/// <param name="Lost">Units silent for far longer, and those never heard from.</param>
/// <param name="NeverHeard">Of them, those never heard from.</param>
/// <param name="Lines">Those that are late or lost, the longest silent first, those never heard from last.</param>
/// <param name="Sources">The sources, each over all units.</param>
[GenerateSerializer, Immutable, Alias("parlive.feeds-reading")]
public sealed record FeedsReading(
    [property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] int Live, [property: Id(2)] int Quiet, [property: Id(3)] int Late,
    [property: Id(4)] int Lost, [property: Id(5)] int NeverHeard, [property: Id(6)] IReadOnlyList<FeedLine> Lines,
    [property: Id(7)] IReadOnlyList<SourceLine> Sources)
{
    /// <summary>The keys of all units that are late or lost, those of a source that stopped as a whole included.</summary>
    [Id(8)]
    public IReadOnlyList<string> Silenced { get; init; } = [];
}
