using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Events;

/// <summary>One event as read: either an arrival, or the reason why it is none.</summary>
/// <param name="Place">Its line or index, counted from 1.</param>
/// <param name="Source">Who sent it, where that could be read.</param>
/// <param name="Id">Its id, where one could be read.</param>
/// <param name="Arrival">The event; null if it was refused.</param>
/// <param name="Problem">Why it was refused; null if it was not.</param>
/// <param name="Raw">The bytes as they came.</param>
internal sealed record ParsedEvent(
    long Place, string? Source, string? Id, Arrival? Arrival, Problem? Problem, ReadOnlyMemory<byte> Raw)
{
    /// <summary>Members that nobody reads, by their names.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    public static ParsedEvent Refused(long place, Problem problem, ReadOnlyMemory<byte> raw) => new(place, null, null, null, problem, raw);
}
