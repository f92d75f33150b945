using System.Globalization;

namespace ParLive.Operations.Doctor;

/// <summary>The clock: whether somebody keeps it, and whether it is behind what the journal has seen.</summary>
internal static class ClockChecks
{
    private const string Check = "clock";
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    public static IEnumerable<Finding> Of(Patient patient, DateTimeOffset? lastRecord, DateTimeOffset now)
    {
        if (lastRecord is { } last && last - now > Slack)
        {
            yield return Finding.Fault(
                Check, string.Create(CultureInfo.InvariantCulture, $"It shows {now:yyyy-MM-dd HH:mm:ss} UTC, and the newest record was accepted at {last.ToUniversalTime():yyyy-MM-dd HH:mm:ss} UTC."),
                "Set it by NTP before a server starts: events would be taken for late, and days would begin twice.");
        }
        else
        {
            var said = lastRecord is { } known ? string.Create(CultureInfo.InvariantCulture, $", after the newest record ({known.ToUniversalTime():yyyy-MM-dd HH:mm:ss} UTC)") : "";
            yield return Finding.Well(Check, string.Create(CultureInfo.InvariantCulture, $"It shows {now:yyyy-MM-dd HH:mm:ss} UTC{said}."));
        }

        yield return patient.IsClockKept() switch
        {
            true => Finding.Well(Check, "The system says that it is kept by NTP."),
            false => Finding.Doubt(Check, "The system says that nobody keeps it.", "Let NTP keep it (chrony or systemd-timesyncd): lateness is counted to the minute."),
            null => Finding.Well(Check, "Whether NTP keeps it this system does not say."),
        };
    }
}
