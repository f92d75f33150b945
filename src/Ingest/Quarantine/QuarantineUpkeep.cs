using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Quarantine;

/// <summary>Takes once a day the bytes from what came long enough ago, and drops what was settled longer ago than that; that something is open stays, however old.</summary>
internal sealed partial class QuarantineUpkeep(IQuarantineShelf shelf, TimeProvider clock, IngestOptions options, ILogger<QuarantineUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await DropAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Tidies up as of now.</summary>
    internal async Task TidyAsync(CancellationToken cancellationToken)
    {
        var expired = await shelf.Expire(clock.GetUtcNow().AddDays(-options.QuarantineByteDays), cancellationToken);
        if (expired > 0) LogExpired(expired, options.QuarantineByteDays);
        var dropped = await shelf.Drop(clock.GetUtcNow().AddDays(-options.QuarantineDays), cancellationToken);
        if (dropped > 0) LogDropped(dropped, options.QuarantineDays);
    }

    private async Task DropAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TidyAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever it is, nobody's events wait for it, and tomorrow is early enough.
            LogPutOff(failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "The bytes of {Count} inputs in quarantine that came more than {Days} days ago were let go")]
    private partial void LogExpired(long count, int days);

    [LoggerMessage(LogLevel.Information, "{Count} inputs in quarantine that were settled more than {Days} days ago were dropped")]
    private partial void LogDropped(long count, int days);

    [LoggerMessage(LogLevel.Warning, "The quarantine was not tidied up today: {Why}")]
    private partial void LogPutOff(string why);
}
