namespace ParLive.Ingest.Events;

/// <summary>One event that was refused.</summary>
/// <param name="Place">Its line or index in what was sent, counted from 1.</param>
/// <param name="Id">Its id, where one could be read.</param>
/// <param name="Reason">The named reason.</param>
/// <param name="Detail">The reason in a sentence.</param>
public sealed record EventProblem(long Place, string? Id, string Reason, string Detail);
