using ParLive.Operations.Telemetry;

namespace ParLive.Operations.Doctor;

/// <summary>What was set: whether anybody reads it, and whether it goes together.</summary>
internal static class ConfigurationChecks
{
    private const string Check = "configuration";

    // All that the program reads of its own.
    private static readonly string[] Known =
        ["PARLIVE_JOURNAL", "PARLIVE_CLUSTER", "PARLIVE_KEY", "PARLIVE_LOG", "PARLIVE_SMTP_PASSWORD", "PARLIVE_WEBHOOK_SECRET", "PARLIVE_BENCH_SYNC_DELAY_MS"];

    public static IEnumerable<Finding> Of(Patient patient)
    {
        var found = patient.Conflicts.Select(conflict => Finding.Fault(Check, conflict, "Start it otherwise, as the sentence says."))
            .Concat(Unread(patient)).Concat(Telemetry(patient)).Concat(Slowed(patient)).ToList();
        return found.Count > 0 ? found : [Finding.Well(Check, "What is set is read by somebody, and goes together.")];
    }

    private static IEnumerable<Finding> Unread(Patient patient) =>
        from name in patient.Environment.Keys.Order(StringComparer.Ordinal)
        where name.StartsWith("PARLIVE_", StringComparison.OrdinalIgnoreCase) && !Known.Contains(name, StringComparer.Ordinal)
        let meant = Known.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase) || Distance(known, name) <= 2)
        select Finding.Fault(Check, $"Nobody reads the environment variable {name}.", meant is null ? $"There are {string.Join(", ", Known[..^1])}." : $"Call it {meant}.");

    private static IEnumerable<Finding> Telemetry(Patient patient) =>
        patient.Environment.Keys.FirstOrDefault(name => name.StartsWith("OTEL_", StringComparison.Ordinal)) is { } some && !patient.Environment.ContainsKey(TelemetryFeature.Variable)
            ? [Finding.Doubt(Check, $"{some} is set, and nothing is sent: {TelemetryFeature.Variable} names no collector.", $"Set {TelemetryFeature.Variable}, or take {some} away.")]
            : [];

    private static IEnumerable<Finding> Slowed(Patient patient) => patient.Environment.ContainsKey(Known[^1])
        ? [Finding.Doubt(Check, $"{Known[^1]} makes each commit slower, for measurements.", "Take it away.")]
        : [];

    // How many letters have to be changed, put in or taken out.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var at = 1; at <= one.Length; at++)
        {
            var (before, corner) = (row[0], 0);
            row[0] = at;
            for (var to = 1; to <= other.Length; to++)
            {
                (corner, before) = (before, row[to]);
                row[to] = Math.Min(Math.Min(row[to] + 1, row[to - 1] + 1), corner + (one[at - 1] == other[to - 1] ? 0 : 1));
            }
        }

        return row[^1];
    }
}
