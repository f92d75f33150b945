using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Grains.Access;
using ParLive.Grains.Desks;

namespace ParLive.Grains.Hosting;

/// <summary>Asks for a round of notices once a minute. Each silo does; a round that finds nothing new does nothing.</summary>
internal sealed partial class NoticeCaller(IClusterClient grains, Readiness readiness, TimeProvider clock, ILogger<NoticeCaller> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Ready.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await grains.GetGrain<INoticeGrain>(INoticeGrain.Key).Round().WaitAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
            {
                LogNotMade(failure.Message);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A round of notices came to nothing, and another one is made in a minute: {Reason}")]
    private partial void LogNotMade(string reason);
}
