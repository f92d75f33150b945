namespace ParLive.Operations.Doctor;

/// <summary>Looks at everything that a server needs, changes nothing, and says what to do.</summary>
public static class Rounds
{
    /// <summary>All findings, in the order in which a server would meet them.</summary>
    /// <param name="patient">The server.</param>
    /// <param name="clock">Says what time it is here.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<Finding>> MakeAsync(Patient patient, TimeProvider clock, CancellationToken cancellationToken)
    {
        var found = new List<Finding>();
        found.AddRange(ConfigurationChecks.Of(patient));
        found.AddRange(FolderChecks.Of(patient));
        var lastRecord = default(DateTimeOffset?);
        if (patient.HasJournal)
        {
            var (findings, last) = patient.Database is null ? FileJournalChecks.Of(patient) : DatabaseChecks.Of(patient.Database, clock);
            found.AddRange(findings);
            lastRecord = last;
        }

        found.AddRange(ClockChecks.Of(patient, lastRecord, clock.GetUtcNow()));
        found.AddRange(DoorChecks.Of(patient, clock));
        found.AddRange(await ClusterChecks.Of(patient, cancellationToken));
        found.AddRange(SystemChecks.Of(patient));
        found.AddRange(await ToolChecks.Of(patient, cancellationToken));
        return found;
    }
}
