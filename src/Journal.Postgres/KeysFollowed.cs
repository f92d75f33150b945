using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ParLive.Journal.Postgres;

/// <summary>Keeps the keys that a silo knows as they are on disk, where others change them too.</summary>
internal sealed partial class KeysFollowed(PostgresSourceKeys keys, TimeProvider clock, ILogger<KeysFollowed> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keys.Refresh(stoppingToken);
            }
            catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
            {
                LogUnread(failure.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The sources' keys could not be read again, and will be: {Reason}")]
    private partial void LogUnread(string reason);
}
