namespace ParLive.Domain.Meetings;

/// <summary>Why something said in a meeting is not taken down.</summary>
public enum MeetingRefusal
{
    /// <summary>Nobody says who notes it.</summary>
    ByIsMissing,

    /// <summary>Nobody is named who shall do it.</summary>
    WhoIsMissing,

    /// <summary>Nothing is said to be done.</summary>
    TaskIsMissing,

    /// <summary>A text is longer than may be.</summary>
    TextIsTooLong,

    /// <summary>The day by which it shall be done has passed.</summary>
    DueHasPassed,

    /// <summary>The day by which it shall be done is years away.</summary>
    DueIsTooFar,

    /// <summary>There is no such meeting.</summary>
    NoSuchMeeting,

    /// <summary>There is no such commitment.</summary>
    NoSuchCommitment,

    /// <summary>The unit is not one of those that the meeting is about.</summary>
    NoSuchUnit,

    /// <summary>There are as many already as one can keep in view.</summary>
    TooMany,

    /// <summary>It stands so already.</summary>
    IsSoAlready,

    /// <summary>Another meeting began in the same second.</summary>
    BeganJustNow,
}
