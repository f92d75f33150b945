using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>One line of hotspots: one unit, or several that fail together under the same parent.</summary>
/// <param name="Id">The key of its unit, by which it is acknowledged; of several units, that of the worst.</param>
/// <param name="Unit">The key of the unit, or of the parent under which several fail.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Units">How many units fail together; 1 for one alone.</param>
/// <param name="OfUnits">Of how many below the parent; 1 for one alone.</param>
/// <param name="Kind">missedAbovePeers, backlogAbovePeers, growth, oldest, plan, or group for several units.</param>
/// <param name="Level">unit, field or step.</param>
/// <param name="Cell">The field or step; empty for the unit itself.</param>
/// <param name="State">active, acknowledged or shelved.</param>
/// <param name="IsSilent">Whether its unit has gone silent since: then nothing is known of its end.</param>
/// <param name="Since">Since when it lasts.</param>
/// <param name="Figures">The numbers by which it was raised.</param>
/// <param name="Dossier">The dossier that it is about; null if it is about many.</param>
/// <param name="Owner">Who acknowledged it; null if nobody did.</param>
/// <param name="Note">What was noted last.</param>
/// <param name="ShelvedUntil">Until when it is shelved; null if it is not.</param>
/// <param name="Others">How many further hotspots of the same unit are told with this one.</param>
[GenerateSerializer, Immutable, Alias("parlive.hotspot-line")]
public sealed record HotspotLine(
    [property: Id(0)] string Id, [property: Id(1)] string Unit, [property: Id(2)] string Name, [property: Id(3)] string NameEn,
    [property: Id(4)] int Units, [property: Id(5)] int OfUnits, [property: Id(6)] string Kind, [property: Id(7)] string Level,
    [property: Id(8)] string Cell, [property: Id(9)] string State, [property: Id(10)] bool IsSilent,
    [property: Id(11)] DateTimeOffset Since, [property: Id(12)] IReadOnlyList<HotspotFigure> Figures,
    [property: Id(13)] string? Dossier, [property: Id(14)] string? Owner, [property: Id(15)] string? Note,
    [property: Id(16)] DateTimeOffset? ShelvedUntil, [property: Id(17)] int Others)
{
    /// <summary>The Vietnamese name of the worst of several units; null for one alone.</summary>
    [Id(18)]
    public string? Worst { get; init; }

    /// <summary>Its English name.</summary>
    [Id(19)]
    public string? WorstEn { get; init; }

    /// <summary>Whether its unit contests the alarm, and nobody has decided yet.</summary>
    [Id(20)]
    public bool IsContested { get; init; }
}
