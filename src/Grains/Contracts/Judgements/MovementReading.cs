using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>Why a unit moved between two editions; the parts add up to the change.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="From">The moment of the edition before.</param>
/// <param name="To">That of the edition after.</param>
/// <param name="ScoreBefore">Its score before, in points; null if it was not ranked.</param>
/// <param name="ScoreAfter">Its score after.</param>
/// <param name="PlaceBefore">Its place before.</param>
/// <param name="PlaceAfter">Its place after.</param>
/// <param name="Parts">What moved it.</param>
[GenerateSerializer, Immutable, Alias("parlive.movement-reading")]
public sealed record MovementReading(
    [property: Id(0)] string Unit, [property: Id(1)] DateTimeOffset From, [property: Id(2)] DateTimeOffset To,
    [property: Id(3)] decimal? ScoreBefore, [property: Id(4)] decimal? ScoreAfter, [property: Id(5)] int? PlaceBefore,
    [property: Id(6)] int? PlaceAfter, [property: Id(7)] IReadOnlyList<MovementPart> Parts);
