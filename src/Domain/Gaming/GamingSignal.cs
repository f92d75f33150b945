namespace ParLive.Domain.Gaming;

/// <summary>What the gaming watch looks at. Each has honest reasons too: a signal asks for a look at dossiers, and accuses nobody.</summary>
public enum GamingSignal : byte
{
    /// <summary>Of dossiers still open when their due date began: resolved on that very day.</summary>
    EndsOnDueDate,

    /// <summary>Of dossiers still open when the last half day of their term began: resolved in that half day.</summary>
    EndsInLastHours,

    /// <summary>Of the working time of ended dossiers: the clock stood (supplement, fee, pause). Told in working hours.</summary>
    ClockStopped,

    /// <summary>
    /// Of dossiers of longer terms still open on the last working day before their first promise: on that day or the promised one a
    /// supplement was asked for or the clock was paused.
    /// </summary>
    StoppedBeforeDue,

    /// <summary>Of dossiers whose promise passed while they were open and their clock ran: it was moved when it had passed already.</summary>
    MovedAfterExpiry,

    /// <summary>Of dossiers with a promise: it was moved although the clock never stood.</summary>
    Moved,

    /// <summary>Of dossiers resolved on their due date or the working day before: worked on after their end.</summary>
    Reopened,

    /// <summary>Of ended dossiers: refused or sent back, and received again under the same number.</summary>
    ReceivedAgain,

    /// <summary>Of dossiers of longer terms still open on the last working day before their first promise: sent back on that day or the promised one.</summary>
    RejectedBeforeDue,

    /// <summary>Of rated dossiers: ended before their due date, beside how many such there are to be rated.</summary>
    RatingsOfQuick,

    /// <summary>Of dossiers whose source says when it wrote things down: something was written down more than three days after it happened.</summary>
    RecordedLate,

    /// <summary>Of dossiers ended on their due date: the end was written down, or set back, when that had passed.</summary>
    EndRecordedAfterDue,
}
