namespace ParLive.Ingest.Events;

/// <summary>A member of events that nobody reads: it was not kept.</summary>
/// <param name="Field">Its name, as it stood in the event.</param>
/// <param name="Events">In how many events it stood.</param>
public sealed record IgnoredField(string Field, long Events);
