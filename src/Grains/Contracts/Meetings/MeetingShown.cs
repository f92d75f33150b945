namespace ParLive.Grains.Contracts.Meetings;

/// <summary>All that a meeting shows of a board at its moment.</summary>
/// <param name="Board">The board.</param>
/// <param name="Units">What it shows of units beside their rows; a unit with nothing to show is not among them.</param>
/// <param name="Last">The last meeting about the same units; null if there was none.</param>
/// <param name="Before">What that meeting showed; null if there was none.</param>
public sealed record MeetingShown(BoardReading Board, IReadOnlyList<MeetingUnit> Units, string? Last, BoardReading? Before);
