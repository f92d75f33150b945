namespace ParLive.Ingest.Importing;

/// <summary>One row as it came.</summary>
/// <param name="Number">Counted from 1, the header included; empty rows do not count.</param>
/// <param name="Bytes">Its bytes without the line end.</param>
/// <param name="Problem">Why it is no row; null if it is one.</param>
internal readonly record struct CsvRow(long Number, ReadOnlyMemory<byte> Bytes, Problem? Problem);
