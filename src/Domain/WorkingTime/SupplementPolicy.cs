namespace ParLive.Domain.WorkingTime;

/// <summary>What waiting for a supplement does to a due date that has not passed yet.</summary>
public enum SupplementPolicy
{
    /// <summary>It moves on by what was waited, in the unit of the term.</summary>
    Shift,

    /// <summary>The term begins anew when the supplement comes.</summary>
    Restart,
}
