using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Meetings;

/// <summary>A row of a meeting's board.</summary>
/// <param name="Row">The row.</param>
/// <param name="Number">Its number in the order of the ranking, by which people call for it.</param>
/// <param name="Before">The same unit when the last meeting was held; null where it was not on its board.</param>
/// <param name="IsPinned">Whether it is pinned to the front.</param>
public sealed record MeetingRow(BoardRow Row, int Number, BoardRow? Before, bool IsPinned);
