using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A unit's figures, told apart by something that its dossiers have.</summary>
/// <param name="By"><c>field</c> (lĩnh vực), <c>procedure</c> (thủ tục), <c>step</c> (bước) or <c>flow</c> (from one step to the next).</param>
/// <param name="AsOf">The moment of the levels; null for now.</param>
/// <param name="From">The start of the range of the flows; null from the beginning.</param>
/// <param name="To">Its end, exclusive; null up to the moment.</param>
[GenerateSerializer, Immutable, Alias("parlive.breakdown-question")]
public sealed record BreakdownQuestion(
    [property: Id(0)] string By, [property: Id(1)] DateTimeOffset? AsOf = null, [property: Id(2)] DateTimeOffset? From = null,
    [property: Id(3)] DateTimeOffset? To = null)
{
    /// <summary>The unit for which it counts, where that is one from which dossiers were taken over; null for the unit that is asked.</summary>
    [Id(4)]
    public string? For { get; init; }

    /// <summary>Until when what had come in counts, whatever is known since; null for all that is known.</summary>
    [Id(5)]
    public DateTimeOffset? KnownAt { get; init; }
}
