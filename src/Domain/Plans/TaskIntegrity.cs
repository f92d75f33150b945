namespace ParLive.Domain.Plans;

/// <summary>What in a task's history asks for an explanation.</summary>
[Flags]
public enum TaskIntegrity
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Something happened to it, but nobody said that a plan gives it to a unit.</summary>
    NotAssigned = 1,

    /// <summary>It was assigned more than once; the first time counts.</summary>
    AssignedAgain = 2,

    /// <summary>It was assigned more than once, and not with the same words.</summary>
    AssignedDifferently = 4,

    /// <summary>Something happened to it before it was assigned; that counts from its assignment on.</summary>
    EventBeforeAssignment = 8,

    /// <summary>It was completed when it was done already; the first time counts.</summary>
    CompletedAgain = 16,

    /// <summary>It was reopened when it was open already.</summary>
    ReopenedOpen = 32,

    /// <summary>Something happened to it after it was taken out of the plan.</summary>
    EventAfterCancellation = 64,

    /// <summary>Its deadline was moved.</summary>
    DueMoved = 128,

    /// <summary>Its deadline was moved when it had passed already.</summary>
    DueMovedAfterExpiry = 256,

    /// <summary>Its deadline lies before its assignment.</summary>
    DueBeforeAssignment = 512,

    /// <summary>More is said to be done than was set.</summary>
    MoreDoneThanSet = 1_024,

    /// <summary>It was said to be less far than before.</summary>
    ProgressFellBack = 2_048,

    /// <summary>It was completed, and less than its target was said to be done.</summary>
    CompletedBelowTarget = 4_096,

    /// <summary>Something was written down more than a month after it happened; tasks are reported on month by month.</summary>
    RecordedLate = 8_192,
}
