namespace ParLive.Ingest.Events;

/// <summary>Where and when an event came in, and its bytes.</summary>
internal readonly record struct EventPlace(long Number, DateTimeOffset Now, ReadOnlyMemory<byte> Raw);
