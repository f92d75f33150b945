using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ParLive.Grains.Access;
using ParLive.Grains.Rules;

namespace ParLive.Grains.Hosting;

/// <summary>Keeps what a host without grains knows of units and rules as the cluster has it, and knows when the cluster does not answer.</summary>
internal sealed partial class ClusterFollowed(
    Maps maps, Readiness readiness, TimeProvider clock, ILogger<ClusterFollowed> log) : BackgroundService
{
    // A unit that was added elsewhere is asked for when it is named, so this is for what nobody names: names, colours of calendars.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await LookAsync(stoppingToken) ? Round : Soon, clock, stoppingToken);
        }
    }

    private async Task<bool> LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await maps.Refresh().WaitAsync(Patience, clock, stoppingToken);
            if (!readiness.IsInReach) LogBack();
            readiness.Open();
            return readiness.IsInReach = true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
        {
            if (readiness.IsInReach) LogAway(failure.Message);
            return readiness.IsInReach = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The cluster does not answer, and is asked again every second: {Reason}")]
    private partial void LogAway(string reason);

    [LoggerMessage(LogLevel.Warning, "The cluster answers.")]
    private partial void LogBack();
}
