using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using ParLive.Domain.Editions;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;

namespace ParLive.Grains.Hosting;

/// <summary>Closes each month, quarter and year some days after it is over, at the start of that day where the units are.</summary>
/// <remarks>
/// Once: a unit that closed a period keeps what it has, and a root closes last, so that a closing that was cut off goes on. Whenever
/// it happens, only what had come in by the stated moment counts: a server that was down then closes with the same figures.
/// </remarks>
internal sealed partial class PeriodCloser(
    Periods periods, IUnitTree tree, Readiness readiness, ClosingSchedule schedule, (TimeProvider Clock, ILogger<PeriodCloser> Log) services)
    : BackgroundService
{
    private const string By = "schedule";

    // A clock may be set, and units may be added: nobody relies on one alarm a month ahead.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly ILogger<PeriodCloser> _log = services.Log;
    private readonly HashSet<(UnitKey Root, string Period)> _done = [];

    private Instant Now => Instant.FromDateTimeOffset(services.Clock.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Ready.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await RoundAsync(stoppingToken), services.Clock, stoppingToken);
        }
    }

    /// <summary>Closes what is due; how long to wait for the next.</summary>
    private async Task<TimeSpan> RoundAsync(CancellationToken stoppingToken)
    {
        var wait = LongestWait;
        foreach (var root in tree.Current.Roots.ToList())
        {
            var zone = OfficeZone.Parse(root.Zone);
            try
            {
                await CloseAsync(root.Key, zone, stoppingToken);
            }
            catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
            {
                LogNotClosed(root.Key.ToString(), failure.Message);
            }

            var untilMidnight = (zone.StartOf(zone.DateOf(Now).PlusDays(1)) - Now).ToTimeSpan();
            wait = untilMidnight < wait ? untilMidnight : wait;
        }

        return wait;
    }

    private async Task CloseAsync(UnitKey root, OfficeZone zone, CancellationToken stoppingToken)
    {
        var today = zone.DateOf(Now);
        foreach (var period in schedule.Between(today.PlusDays(-ClosingSchedule.LookBack), today).Where(period => !_done.Contains((root, period.Name))))
        {
            var unit = root.ToString();
            var knownAt = zone.Local(zone.StartOf(schedule.DayOf(period)));
            var isClosed = (await periods.Read(unit, period.Name, stoppingToken)).Closed is not null;
            // Before anything was heard there is nothing to keep: an edition of zeros would say that somebody counted.
            var end = zone.Local(zone.StartOf(period.To.PlusDays(1)) - Duration.FromSeconds(1));
            if (!isClosed && await periods.IsAnythingKnown(unit, end, knownAt, stoppingToken))
            {
                var reason = string.Create(CultureInfo.InvariantCulture, $"automatic, {schedule.DaysAfter} days after the period");
                var closed = await periods.Close(unit, new ClosingOrder(period.Name, By, reason, knownAt), stoppingToken);
                LogClosed(period.Name, unit, closed, knownAt);
            }

            _done.Add((root, period.Name));
        }
    }

    [LoggerMessage(LogLevel.Information, "Period {Period} of {Unit} is closed for {Closed} units, with what had come in by {KnownAt:O}")]
    private partial void LogClosed(string period, string unit, int closed, DateTimeOffset knownAt);

    [LoggerMessage(LogLevel.Warning, "Periods of {Unit} that are due could not be closed, and will be: {Reason}")]
    private partial void LogNotClosed(string unit, string reason);
}
