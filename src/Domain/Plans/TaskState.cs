namespace ParLive.Domain.Plans;

/// <summary>Where a task stands at a moment: in exactly one of these.</summary>
public enum TaskState
{
    /// <summary>Nobody has assigned it yet.</summary>
    NotAssigned,

    /// <summary>To be done, in term, and nothing of it is reported.</summary>
    NotStarted,

    /// <summary>To be done, in term, and something of it is reported.</summary>
    InProgress,

    /// <summary>To be done throughout its period, which is not over (thường xuyên).</summary>
    Recurring,

    /// <summary>To be done, and its deadline has passed (quá hạn).</summary>
    Overdue,

    /// <summary>Done no later than its deadline, or without one.</summary>
    DoneOnTime,

    /// <summary>Done after its deadline.</summary>
    DoneLate,

    /// <summary>No part of the plan any more.</summary>
    Cancelled,
}
