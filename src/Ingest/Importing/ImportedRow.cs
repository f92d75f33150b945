namespace ParLive.Ingest.Importing;

/// <summary>A row that was read.</summary>
/// <param name="Number">Its number for people.</param>
/// <param name="Bytes">What may be kept of it.</param>
internal readonly record struct ImportedRow(long Number, ReadOnlyMemory<byte> Bytes);
