using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Grains.Access;

/// <summary>The meetings about a unit's board: what they showed, and what people undertook in them.</summary>
public interface IMeetings
{
    /// <summary>The meetings about a unit's board, and their commitments as they stood at a moment; null for now.</summary>
    Task<MeetingsReading> Of(string unit, DateTimeOffset? asOf, CancellationToken cancellationToken);

    /// <summary>What a meeting about a moment would show. Nothing is recorded.</summary>
    /// <param name="unit">The key of the unit whose board it is.</param>
    /// <param name="kind">The kind of unit that is ranked; null for the most numerous.</param>
    /// <param name="at">The moment.</param>
    /// <param name="about">The unit of which it is asked too why it moved, and what its hotspots were; null for the board alone, which comes sooner.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The moment lies in the future.</exception>
    Task<MeetingShown> Look(string unit, string? kind, DateTimeOffset at, string? about, CancellationToken cancellationToken);

    /// <summary>What a meeting showed when it began, whatever became known since; null if there is no such meeting.</summary>
    Task<MeetingShown?> Shown(string unit, string meeting, CancellationToken cancellationToken);

    /// <summary>Begins a meeting; completes when all that it shows is on disk.</summary>
    /// <exception cref="ArgumentException">The moment lies in the future.</exception>
    Task<MeetingAnswer> Begin(string unit, MeetingStart start, CancellationToken cancellationToken);

    /// <summary>Notes something in a meeting; completes when that is on disk.</summary>
    /// <exception cref="ArgumentException">There is no such act.</exception>
    Task<MeetingAnswer> Note(string unit, string meeting, MeetingOrder order, CancellationToken cancellationToken);
}
