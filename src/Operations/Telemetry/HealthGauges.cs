using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ParLive.Operations.Health;

namespace ParLive.Operations.Telemetry;

/// <summary>What the report on health comes to, as figures; looked at twice a minute for as long as somebody measures.</summary>
public sealed partial class HealthGauges : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    private readonly HealthDesk _desk;
    private readonly TimeProvider _clock;
    private readonly ILogger<HealthGauges> _log;
    private volatile HealthReport? _last;

    /// <summary>Makes the instruments.</summary>
    public HealthGauges(HealthDesk desk, IMeterFactory meters, TimeProvider clock, ILogger<HealthGauges> log)
    {
        (_desk, _clock, _log) = (desk, clock, log);
        var meter = meters.Create(TelemetryNames.Meter);
        meter.CreateObservableGauge("parlive.healthy", () => Of(report => report.Healthy ? 1 : 0), description: "1 if all is well, 0 if anything is not.");
        meter.CreateObservableGauge("parlive.troubles", Troubles, "{trouble}", "What is not well, by part.");
        meter.CreateObservableGauge("parlive.feeds.units", Feeds, "{unit}", "Units by how they are heard.");
        meter.CreateObservableGauge("parlive.units.known", () => Of(report => report.Units.Known), "{unit}", "Units there are.");
        meter.CreateObservableGauge("parlive.disk.free", () => Of(report => report.Disk.FreeBytes), "By", "What is left on the disk of the data folder.");
        meter.CreateObservableGauge("parlive.journal.record.age", () => Of(report => report.Journal?.SecondsSinceRecord), "s", "How long ago a record reached the disk.");
        meter.CreateObservableGauge("parlive.journal.queue.fill", () => Of(report => report.Journal?.QueueFill), "1", "How full the journal's queue is, 0 to 1.");
    }

    /// <summary>Looks now.</summary>
    /// <returns>Whether units could be asked.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            _last = await _desk.Report(cancellationToken);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            // Old figures would say that all is well.
            _last = null;
            LogNotLooked(failure.Message);
        }

        return _last?.Feeds is not null;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, _clock);
        do await LookAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<double>> Of(Func<HealthReport, double?> figure) => _last is { } report && figure(report) is { } known ? [new(known)] : [];

    private IEnumerable<Measurement<int>> Troubles() => _last is { } report
        ? report.Troubles.GroupBy(trouble => trouble.What, StringComparer.Ordinal).Select(group => new Measurement<int>(group.Count(), new KeyValuePair<string, object?>("what", group.Key)))
        : [];

    private IEnumerable<Measurement<int>> Feeds() => _last?.Feeds is { } feeds
        ? [State("live", feeds.Live), State("quiet", feeds.Quiet), State("late", feeds.Late), State("lost", feeds.Lost - feeds.NeverHeard), State("neverHeard", feeds.NeverHeard)]
        : [];

    private static Measurement<int> State(string state, int units) => new(units, new KeyValuePair<string, object?>("state", state));

    [LoggerMessage(LogLevel.Warning, "Health could not be looked at, and will be: {Reason}")]
    private partial void LogNotLooked(string reason);
}
