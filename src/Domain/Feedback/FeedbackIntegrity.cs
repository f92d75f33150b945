namespace ParLive.Domain.Feedback;

/// <summary>What in a feedback's history asks for an explanation.</summary>
[Flags]
public enum FeedbackIntegrity
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Something is told of it, and nobody said that it came in; so it counts nowhere else.</summary>
    NotReceived = 1,

    /// <summary>It came in more than once; the first time counts.</summary>
    ReceivedAgain = 2,

    /// <summary>It was answered, and opened again.</summary>
    Reopened = 4,

    /// <summary>Another due date was promised when the one before had passed.</summary>
    ExtendedAfterExpiry = 8,
}
