using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Grains.Access;

/// <summary>What is thought of units beside their figures: hotspots, feeds, forecasts, and why a rank is what it is.</summary>
public interface IJudgements
{
    /// <summary>The hotspots of a unit and of all below it.</summary>
    /// <param name="unit">The unit's key.</param>
    /// <param name="most">How many lines at the most.</param>
    /// <param name="shelved">Whether those that are shelved are among the lines.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HotspotsReading> Hotspots(string unit, int most, bool shelved, CancellationToken cancellationToken);

    /// <summary>Acknowledges, shelves, unshelves or notes a hotspot; completes when that is on disk.</summary>
    /// <returns>Null, or why it makes no sense.</returns>
    Task<string?> Act(string unit, HotspotOrder order, CancellationToken cancellationToken);

    /// <summary>Which feeds of a unit and of all below it are heard.</summary>
    Task<FeedsReading> Feeds(string unit, CancellationToken cancellationToken);

    /// <summary>What is about to fall overdue in a unit and all below it.</summary>
    /// <param name="unit">The unit's key.</param>
    /// <param name="most">How many dossiers to name at the most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<RiskReading> Risk(string unit, int most, CancellationToken cancellationToken);

    /// <summary>What in the numbers of the units below a unit asks for a look; of a unit without any below, what does in its own.</summary>
    Task<WatchReading> Watch(string unit, CancellationToken cancellationToken);

    /// <summary>Why a unit moved on the board of a unit above it, between two editions.</summary>
    /// <param name="board">The key of the unit whose board it is.</param>
    /// <param name="unit">The key of the unit that moved.</param>
    /// <param name="from">An edition by its moment; null for the one with which the board compares.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Null where there is nothing to compare.</returns>
    Task<MovementReading?> Movement(string board, string unit, DateTimeOffset? from, CancellationToken cancellationToken);

    /// <summary>The on-time rates of the units of one kind below a unit, with the limits of chance.</summary>
    Task<FunnelReading> Funnel(string unit, string? kind, CancellationToken cancellationToken);

    /// <summary>Whether the weeks of a unit differ by more than chance.</summary>
    Task<ControlReading> Control(string unit, CancellationToken cancellationToken);
}
