using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Displays;

/// <summary>Takes the displays over that an earlier version kept in a file, once: the file is renamed when they are in the office's book.</summary>
internal sealed partial class OldDisplays(DisplayBook book, IOfficeBook office, IOptions<DashboardOptions> options, TimeProvider clock, ILogger<OldDisplays> log) : BackgroundService
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.DisplaysFile is not { } path || !File.Exists(path)) return;

        // A host without a journal knows the book once it has found its cluster.
        while (!office.IsKnown) await Task.Delay(Soon, clock, stoppingToken);
        while (!await MovedAsync(path, stoppingToken)) await Task.Delay(Later, clock, stoppingToken);
    }

    private async Task<bool> MovedAsync(string path, CancellationToken stoppingToken)
    {
        try
        {
            var displays = DisplayFile.Read(path).Where(display => book.Find(display.Id) is null && book.OfPass(display.PassHash) is null).ToList();
            if (displays.Count > 0) await book.TakeOverAsync(displays, stoppingToken);
            File.Move(path, $"{path}.moved", overwrite: true);
            LogMoved(displays.Count, path);
            return true;
        }
        catch (JsonException damage)
        {
            // Screens that show a code again are better than a server that does not start.
            var aside = $"{path}.{clock.GetUtcNow():yyyyMMdd'T'HHmmss}.damaged";
            File.Move(path, aside, overwrite: true);
            LogDamaged(damage, aside);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StaleEntryException)
        {
            LogNotMoved(path, failure.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} displays of an earlier version were taken over from {Path}.")]
    private partial void LogMoved(int count, string path);

    [LoggerMessage(LogLevel.Error, "The displays of an earlier version cannot be read; they have to be paired again. The file is kept as {Aside}.")]
    private partial void LogDamaged(Exception damage, string aside);

    [LoggerMessage(LogLevel.Warning, "The displays of an earlier version, in {Path}, could not be taken over, and will be: {Reason}")]
    private partial void LogNotMoved(string path, string reason);
}
