using ParLive.Domain.Ranking;
using ParLive.Domain.Time;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Grains.Judgements;

/// <summary>From two editions to why a unit moved between them.</summary>
internal static class MovementReadings
{
    /// <summary>Null where the unit stands in neither.</summary>
    public static MovementReading? Of(RankingEdition before, RankingEdition after, RankingProfile profile, string unit, OfficeZone zone) =>
        Of(new Movements(before, after, profile), (before, after), unit, zone);

    /// <summary>The same of movements that are told of many units.</summary>
    public static MovementReading? Of(Movements movements, (RankingEdition Before, RankingEdition After) between, string unit, OfficeZone zone)
    {
        var (movement, (before, after)) = (movements.Of(unit), between);
        return movement is { Before: null, After: null }
            ? null
            : new MovementReading(
                unit, zone.Local(before.Time), zone.Local(after.Time), movement.Before?.Score?.Value, movement.After?.Score?.Value,
                movement.Before?.Placing?.Displayed, movement.After?.Placing?.Displayed,
                [.. movement.Parts.Select(part => new Contracts.Judgements.MovementPart(Slug.Of(part.Cause), part.Score, part.Places))]);
    }
}
