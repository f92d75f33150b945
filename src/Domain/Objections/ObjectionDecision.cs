namespace ParLive.Domain.Objections;

/// <summary>What comes of what somebody wants to do with an objection.</summary>
public abstract record ObjectionDecision
{
    private ObjectionDecision()
    {
    }

    /// <summary>It is to be recorded.</summary>
    /// <param name="Event">What happened.</param>
    public sealed record Accepted(ObjectionEvent Event) : ObjectionDecision;

    /// <summary>It makes no sense.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(ObjectionRefusal Reason) : ObjectionDecision;
}
