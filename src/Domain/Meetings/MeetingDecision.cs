namespace ParLive.Domain.Meetings;

/// <summary>What comes of what somebody wants to note in a meeting.</summary>
public abstract record MeetingDecision
{
    private MeetingDecision()
    {
    }

    /// <summary>It is to be recorded.</summary>
    /// <param name="Event">What happened.</param>
    public sealed record Accepted(MeetingEvent Event) : MeetingDecision;

    /// <summary>It makes no sense.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(MeetingRefusal Reason) : MeetingDecision;
}
