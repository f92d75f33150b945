using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Asks the units to close their periods.</summary>
internal sealed class Periods(IClusterClient grains, IUnitTree tree, Readiness readiness) : IPeriods
{
    private const int AtOnce = 64;

    public Task<PeriodReading> Read(string unit, string period, CancellationToken cancellationToken) =>
        grains.GetGrain<IUnitGrain>(unit).Period(period).WaitAsync(cancellationToken);

    public Task<int> Close(string unit, string period, string by, CancellationToken cancellationToken) =>
        Close(unit, new ClosingOrder(period, by), cancellationToken);

    /// <summary>The same by an order; stopped and asked again, it goes on with those that are left and keeps the same figures.</summary>
    public async Task<int> Close(string unit, ClosingOrder order, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        var key = UnitKey.Parse(unit);
        var closed = 0;
        // The unit itself comes last and alone: that it has closed says that all below it have.
        foreach (var group in tree.Current.Below(key).Reverse().Select(below => below.Key.ToString()).Chunk(AtOnce).Append([unit]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answers = await Task.WhenAll(group.Select(one => grains.GetGrain<IUnitGrain>(one).ClosePeriod(order))).WaitAsync(cancellationToken);
            closed += answers.Count(isNew => isNew);
        }

        return closed;
    }

    /// <summary>Whether anything of a unit was known at a moment that counts by another.</summary>
    public async Task<bool> IsAnythingKnown(string unit, DateTimeOffset by, DateTimeOffset knownAt, CancellationToken cancellationToken)
    {
        var sum = await grains.GetGrain<IUnitGrain>(unit).Breakdown(new BreakdownQuestion(Breakdowns.Whole, by) { KnownAt = knownAt }).WaitAsync(cancellationToken);
        return sum.Parts.Count > 0;
    }
}
