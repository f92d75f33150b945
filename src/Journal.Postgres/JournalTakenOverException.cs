namespace ParLive.Journal.Postgres;

/// <summary>Another process has taken the journal over; this one writes nothing more, for as long as it lives.</summary>
/// <param name="place">Where the journal is.</param>
public sealed class JournalTakenOverException(string place) : IOException(
    $"Another process has taken over the journal at {place}, so this one writes nothing more. Nothing that was acknowledged is lost. "
    + "Start it again with --standby, or stop the other one first.");
