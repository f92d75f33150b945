using System.Collections.Frozen;
using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Maps;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Views;

/// <summary>What a scene is drawn from.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Overview">The unit's reading; null in the ranking, and while there is none.</param>
/// <param name="Board">The board's reading; null in another scene, and while there is none.</param>
/// <param name="StaleSince">Since when the figures could not be renewed; null while they can.</param>
/// <param name="DefinitionSet">The set of definitions, with its version.</param>
public sealed record Picture(UnitInfo Unit, UnitReading? Overview, BoardReading? Board, DateTimeOffset? StaleSince, string DefinitionSet)
{
    /// <summary>The unit's hotspots; null in a scene that shows none, and while there are none known.</summary>
    public HotspotsReading? Hotspots { get; init; }

    /// <summary>The unit's feeds; null in a scene that shows none, and while there are none known.</summary>
    public FeedsReading? Feeds { get; init; }

    /// <summary>The tasks of the unit's plans that are not done; null in another scene, and while there are none known.</summary>
    public TaskPage? Tasks { get; init; }

    /// <summary>The unit's published indices; null in another scene, and while there are none known.</summary>
    public IndicesReading? Indices { get; init; }

    /// <summary>The units below it as tiles; null in another scene, and while there are none known.</summary>
    public MapReading? Map { get; init; }

    /// <summary>Where its peers lie by the on-time rate; null where that is not known or not shown.</summary>
    public PeerBand? Band { get; init; }

    /// <summary>The target of the on-time rate in percent; null where none is set, known or shown.</summary>
    public double? Target { get; init; }

    /// <summary>What is forecast to fall overdue; null where that is not known or not shown.</summary>
    public RiskReading? Risk { get; init; }

    /// <summary>The units that the scene names, by their keys.</summary>
    public IReadOnlyDictionary<string, UnitInfo> Units { get; init; } = FrozenDictionary<string, UnitInfo>.Empty;

    /// <summary>The moment for which the figures hold; null while there are none.</summary>
    public DateTimeOffset? AsOf => Overview?.AsOf ?? Board?.AsOf;

    /// <summary>How far the figures can be trusted; null while there are none.</summary>
    public TrustReading? Trust => Overview?.Trust ?? Board?.Trust;
}
