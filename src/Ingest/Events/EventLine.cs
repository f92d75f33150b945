namespace ParLive.Ingest.Events;

/// <summary>One line as it came, without its end.</summary>
/// <param name="Number">Counted from 1; empty lines count too.</param>
/// <param name="Bytes">Its bytes; of an overlong line the beginning.</param>
/// <param name="Length">How long it was in truth.</param>
internal readonly record struct EventLine(long Number, ReadOnlyMemory<byte> Bytes, long Length);
