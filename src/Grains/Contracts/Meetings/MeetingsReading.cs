namespace ParLive.Grains.Contracts.Meetings;

/// <summary>The meetings about a unit's board, and what people undertook in them.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="AsOf">The moment for which the states of commitments hold.</param>
/// <param name="Meetings">The meetings, in the order in which they began.</param>
/// <param name="Commitments">The commitments of all of them, in the order in which they were noted.</param>
public sealed record MeetingsReading(
    string Unit, DateTimeOffset AsOf, IReadOnlyList<MeetingReading> Meetings, IReadOnlyList<CommitmentReading> Commitments)
{
    /// <summary>The meeting of that name; null if there is none.</summary>
    public MeetingReading? Find(string meeting) => Meetings.FirstOrDefault(known => known.Id == meeting);

    /// <summary>What an order in a meeting is about as it stands now, for the audit: a commitment, or what the meeting has pinned; null where there is nothing yet.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="commitment">The commitment that it names; null for none.</param>
    public object? StandsAs(string meeting, string? commitment) => commitment is null
        ? Find(meeting) is { Pins.Count: > 0 } known ? new { known.Pins } : null
        : Commitments.FirstOrDefault(one => one.Id == commitment);
}
