namespace ParLive.Operations.Health;

/// <summary>Whether the journal takes records.</summary>
/// <param name="Kind">sqlite or postgresql.</param>
/// <param name="Writable">Whether something was written just now.</param>
/// <param name="Position">How many commits are on disk.</param>
/// <param name="SecondsSinceRecord">How long ago a record reached the disk; null where none did in the life of this process.</param>
/// <param name="Waiting">Writes that wait.</param>
/// <param name="QueueFill">How full the queue is, 0 to 1.</param>
public sealed record JournalHealth(string Kind, bool Writable, long Position, double? SecondsSinceRecord, int Waiting, double QueueFill);
