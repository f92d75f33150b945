namespace ParLive.Ingest.Importing;

/// <summary>How far an import has come.</summary>
public sealed record ImportProgress(long Rows, long AcceptedEvents, long DuplicateRows, long RefusedRows, long UnitsAdded, long BytesRead);
