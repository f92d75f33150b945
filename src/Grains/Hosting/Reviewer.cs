using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Grains.Access;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Hosting;

/// <summary>Has every unit that has others below it look at them once a minute: whether a ranking is due, and whether a hotspot begins or ends.</summary>
/// <remarks>
/// What is due is the unit's own to know, so that two hosts, or a host that was down, come to the same editions. Looking costs little; the
/// events that come of it go the way of all events.
/// </remarks>
internal sealed partial class Reviewer(IClusterClient grains, IUnitTree tree, Readiness readiness, TimeProvider clock, ILogger<Reviewer> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Ready.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            // One after the other: nobody waits for a review, and the machine has other things to do.
            foreach (var unit in tree.Current.Units.Where(unit => tree.Current.HasMembers(unit.Key)).ToList())
            {
                await ReviewAsync(unit.Key.ToString(), stoppingToken);
            }

            await Task.Delay(Round, clock, stoppingToken);
        }
    }

    private async Task ReviewAsync(string unit, CancellationToken stoppingToken)
    {
        try
        {
            await grains.GetGrain<IUnitGrain>(unit).Review().WaitAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            LogNotReviewed(unit, failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Unit {Unit} could not be reviewed, and will be: {Reason}")]
    private partial void LogNotReviewed(string unit, string reason);
}
