namespace ParLive.Domain.Objections;

/// <summary>Why something cannot be done with an objection.</summary>
public enum ObjectionRefusal
{
    /// <summary>Nobody says who enters it.</summary>
    ByIsMissing,

    /// <summary>No ground or reason is given, or nothing is said.</summary>
    TextIsMissing,

    /// <summary>A text is longer than may be.</summary>
    TextIsTooLong,

    /// <summary>The unit has no such figure, dossier or alarm.</summary>
    NothingLikeIt,

    /// <summary>The moment of the contested figure lies ahead.</summary>
    MomentIsAhead,

    /// <summary>The same thing is contested already.</summary>
    IsContestedAlready,

    /// <summary>The last day for the decision has passed.</summary>
    DueHasPassed,

    /// <summary>The last day for the decision is further away than may be.</summary>
    DueIsTooFar,

    /// <summary>There is no such objection.</summary>
    NoSuchObjection,

    /// <summary>It was decided or withdrawn already.</summary>
    IsClosed,

    /// <summary>Who raised it, or speaks for its unit alone, does not decide it.</summary>
    IsOwnMatter,

    /// <summary>The same was said already.</summary>
    IsSaidAlready,

    /// <summary>There are as many already as one can keep in view.</summary>
    TooMany,
}
