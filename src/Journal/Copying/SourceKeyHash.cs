namespace ParLive.Journal.Copying;

/// <summary>What is kept of a source's key.</summary>
/// <param name="Source">The source.</param>
/// <param name="Hash">The hash of its key; the key itself is kept nowhere.</param>
public sealed record SourceKeyHash(string Source, ReadOnlyMemory<byte> Hash);
