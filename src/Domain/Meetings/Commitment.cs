using NodaTime;
using static ParLive.Domain.Meetings.MeetingEvent;

namespace ParLive.Domain.Meetings;

/// <summary>Something that somebody undertook to do in a meeting, and what was last said of it.</summary>
/// <param name="Noted">How it was noted.</param>
/// <param name="Last">What was last said to have become of it; null if nothing was.</param>
public sealed record Commitment(Committed Noted, Followed? Last)
{
    /// <summary>Its name in addresses.</summary>
    public string Id => Noted.Commitment;

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => Last is null or { Outcome: Outcome.Reopened };

    /// <summary>Where it stands on a day.</summary>
    public CommitmentState StateOn(LocalDate day) => Last?.Outcome switch
    {
        Outcome.Done => CommitmentState.Done,
        Outcome.Withdrawn => CommitmentState.Withdrawn,
        _ => Noted.What.Due < day ? CommitmentState.Overdue : CommitmentState.Open,
    };
}
