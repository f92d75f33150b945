using ParLive.Dashboard.Figures;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Views;

/// <summary>What stands beside the figures of an overview: the peers, the target, the forecast, and which feeds are silent.</summary>
/// <remarks>It changes slowly and may take long to find, so no picture waits for it.</remarks>
internal sealed class Company(IUnitFeed feed, IJudgements judgements, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly Beside<PeerBand> _bands = new(clock, Fresh);
    private readonly Beside<ControlReading> _controls = new(clock, Fresh);
    private readonly Beside<RiskReading> _risks = new(clock, Fresh);
    private readonly Beside<FeedsReading> _feeds = new(clock, Fresh);

    /// <summary>A picture of an overview with what is known to stand beside it.</summary>
    public Picture Join(Picture picture)
    {
        var unit = picture.Unit;
        return picture with
        {
            Band = _bands.Known(unit.Key, () => BandAsync(unit)),
            Target = _controls.Known(unit.Key, () => Optional(judgements.Control(unit.Key, CancellationToken.None)))?.Target,
            Risk = _risks.Known(unit.Key, () => Optional(judgements.Risk(unit.Key, 1, CancellationToken.None))),
            Feeds = _feeds.Known(unit.Key, () => Optional(judgements.Feeds(unit.Key, CancellationToken.None))),
        };
    }

    // A unit is compared with those beside it; one that has none beside it, with those below it.
    private async Task<PeerBand?> BandAsync(UnitInfo unit)
    {
        if (unit.Parent is { } parent && Of(await feed.Board(parent, unit.Kind, CancellationToken.None), unit.Key, isOfBelow: false) is { } band)
            return band;
        return unit.Children == 0 ? null : Of(await feed.Board(unit.Key, null, CancellationToken.None), unit.Key, isOfBelow: true);
    }

    private static PeerBand? Of(BoardReading board, string unit, bool isOfBelow) => PeerBand.Of(
        board.Rows.Where(row => row.Unit != unit && row.Feed is not "lost").Select(row => row.OnTime.Percent).OfType<decimal>(), isOfBelow);

    private static async Task<T?> Optional<T>(Task<T> asked)
        where T : class => await asked;
}
