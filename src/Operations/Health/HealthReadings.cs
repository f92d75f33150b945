using ParLive.Grains.Access;

namespace ParLive.Operations.Health;

/// <summary>The report for people: the same look, in a few lines.</summary>
internal sealed class HealthReadings(HealthDesk desk) : IHealthReading
{
    /// <inheritdoc/>
    public async Task<HealthReading> Read(CancellationToken cancellationToken)
    {
        var report = await desk.Report(cancellationToken);
        return new HealthReading(
            report.AsOf, [.. report.Troubles.Select(trouble => (trouble.What, trouble.Sentence, trouble.SentenceEn))], report.Units.State, report.Units.Known,
            report.Disk.FreeBytes, report.Disk.TotalBytes, report.Clock.LastAccepted, report.Feeds?.Late, report.Feeds?.Lost);
    }
}
