using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Grains.Access;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Hosting;

/// <summary>
/// Wakes all units at start-up and keeps the inner ones awake, so that sums, boards and marks are right with no wall open.
/// </summary>
internal sealed partial class UnitsAwake(
    IClusterClient grains, IUnitTree tree, Readiness readiness, TimeProvider clock, ILogger<UnitsAwake> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host goes on starting; the intake waits for readiness.
        await Task.Yield();
        var began = clock.GetTimestamp();
        try
        {
            await tree.Refresh();
            await Task.WhenAll(tree.Current.Roots.Select(root => grains.GetGrain<IUnitGrain>(root.Key.ToString()).Wake()));
            readiness.Open();
            LogAwake(tree.Current.Count, clock.GetElapsedTime(began).TotalSeconds);
        }
        catch (Exception failure)
        {
            readiness.Fail(failure);
            throw;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Round, clock, stoppingToken);
            await KeepAwake();
        }
    }

    private async Task KeepAwake()
    {
        try
        {
            await tree.Refresh();
            var inner = tree.Current.Units.Where(unit => tree.Current.HasMembers(unit.Key));
            await Task.WhenAll(inner.Select(unit => grains.GetGrain<IUnitGrain>(unit.Key.ToString()).Wake()));
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            LogAsleep(failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Units} units are awake after {Seconds:F1} s")]
    private partial void LogAwake(int units, double seconds);

    [LoggerMessage(LogLevel.Warning, "Some inner units could not be woken: {Reason}")]
    private partial void LogAsleep(string reason);
}
