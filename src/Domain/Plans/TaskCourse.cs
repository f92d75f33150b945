namespace ParLive.Domain.Plans;

/// <summary>What events alone say of a task, whatever the calendar says.</summary>
public enum TaskCourse
{
    /// <summary>It is to be done.</summary>
    Open,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It is no part of the plan any more.</summary>
    Cancelled,
}
