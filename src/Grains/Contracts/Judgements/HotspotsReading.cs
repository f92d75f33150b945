using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>The hotspots (điểm nóng) of a unit and of all below it, the worst first.</summary>
/// <param name="AsOf">When it was read.</param>
/// <param name="ReviewedAt">When they were last looked for; null if that never happened yet.</param>
/// <param name="Lines">What asks somebody to act: a unit, or units that fail together.</param>
/// <param name="More">How many further lines there are.</param>
/// <param name="Shelved">How many are shelved and not among the lines.</param>
/// <param name="RaisedThisWeek">How many were raised in the last seven days.</param>
/// <param name="Budget">How many false ones a week the limits are set to allow over all units watched.</param>
[GenerateSerializer, Immutable, Alias("parlive.hotspots-reading")]
public sealed record HotspotsReading(
    [property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] DateTimeOffset? ReviewedAt,
    [property: Id(2)] IReadOnlyList<HotspotLine> Lines, [property: Id(3)] int More, [property: Id(4)] int Shelved,
    [property: Id(5)] int RaisedThisWeek, [property: Id(6)] double Budget);
