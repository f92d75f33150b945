namespace ParLive.Grains.Journaling;

/// <summary>How the writing of a journal goes.</summary>
/// <param name="Kind">sqlite or postgresql.</param>
/// <param name="Position">How many commits are on disk.</param>
/// <param name="Waiting">Writes that wait for the writer.</param>
/// <param name="WaitingBytes">The bytes among them that have a place in the queue.</param>
/// <param name="MostBytes">How many bytes have one at the most.</param>
/// <param name="SinceWritten">How long ago anything reached the disk; null where nothing did in the life of this process.</param>
/// <param name="SinceRecord">The same of records.</param>
public sealed record JournalReading(
    string Kind, long Position, int Waiting, long WaitingBytes, long MostBytes, TimeSpan? SinceWritten, TimeSpan? SinceRecord);
