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

    public async Task<int> Close(string unit, string period, string by, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        var key = UnitKey.Parse(unit);
        var closed = 0;
        foreach (var group in tree.Current.Below(key).Reverse().Select(below => below.Key.ToString()).Append(unit).Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answers = await Task.WhenAll(group.Select(one => grains.GetGrain<IUnitGrain>(one).ClosePeriod(period, by)));
            closed += answers.Count(isNew => isNew);
        }

        return closed;
    }
}
