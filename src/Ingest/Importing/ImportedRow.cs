namespace ParLive.Ingest.Importing;

/// <summary>A row as it is kept.</summary>
/// <param name="Number">Its number for people.</param>
/// <param name="Bytes">Its bytes as they came, or its cells as canonical JSON where it is no bytes of its file.</param>
internal readonly record struct ImportedRow(long Number, ReadOnlyMemory<byte> Bytes);
