using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ParLive.Grains.Access;

namespace ParLive.Grains.Hosting;

/// <summary>Keeps what a host knows of the office's book as it is on disk, where others change it too: who was shut out is out everywhere within seconds.</summary>
public sealed partial class OfficeFollowed(IOfficeBook book, TimeProvider clock, ILogger<OfficeFollowed> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var isRead = await LookAsync(stoppingToken);
            await Task.Delay(isRead ? Round : Soon, clock, stoppingToken);
        }
    }

    private async Task<bool> LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await book.Refresh(stoppingToken).WaitAsync(Round, clock, stoppingToken);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
        {
            LogUnread(failure.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "The office's book could not be read again, and will be: {Reason}")]
    private partial void LogUnread(string reason);
}
