namespace ParLive.Domain.Meetings;

/// <summary>Where a commitment stands on a day. That it is overdue follows from its date alone; nobody enters that.</summary>
public enum CommitmentState
{
    /// <summary>Not done, and its day has not passed (đang thực hiện).</summary>
    Open,

    /// <summary>Not done, and its day has passed (quá hạn).</summary>
    Overdue,

    /// <summary>Somebody said that it is done (đã xong).</summary>
    Done,

    /// <summary>It is asked for no longer (đã rút).</summary>
    Withdrawn,
}
