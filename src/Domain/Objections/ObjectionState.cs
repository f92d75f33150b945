namespace ParLive.Domain.Objections;

/// <summary>Where an objection stands.</summary>
public enum ObjectionState
{
    /// <summary>It waits for a decision (đang giải trình).</summary>
    Open,

    /// <summary>It waits, and the last day for the decision has passed.</summary>
    Overdue,

    /// <summary>It was upheld (chấp nhận).</summary>
    Upheld,

    /// <summary>It was dismissed (không chấp nhận).</summary>
    Dismissed,

    /// <summary>Who raised it took it back (rút).</summary>
    Withdrawn,
}
