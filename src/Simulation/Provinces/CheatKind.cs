namespace ParLive.Simulation.Provinces;

/// <summary>A way in which a unit may embellish its figures.</summary>
public enum CheatKind
{
    /// <summary>What ended late is recorded as ended on its due date.</summary>
    BackdatedEnds,

    /// <summary>Shortly before the due date the clock is stopped for a supplement that nobody needs, until the work is done.</summary>
    NeedlessSupplements,

    /// <summary>The promise is moved when it has passed already.</summary>
    PromisesMovedAfterExpiry,

    /// <summary>It is ended in time to stop the clock, worked on, and ended again.</summary>
    EndedAndWorkedOn,

    /// <summary>It is sent back when it is due, and received again with a new promise.</summary>
    SentBackAndReceivedAgain,

    /// <summary>Ratings are asked for only where it went quickly.</summary>
    RatingsOfQuickOnly,

    /// <summary>Its end is written down when it comes, with the due date as its date.</summary>
    EndsWrittenDownLater,
}
