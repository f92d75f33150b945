namespace ParLive.Domain.Plans;

/// <summary>How a plan says until when a task is to be done.</summary>
/// <remarks>The numbers are for ever: they stand in journals.</remarks>
public enum DeadlineKind : byte
{
    /// <summary>It does not say.</summary>
    None,

    /// <summary>By a day.</summary>
    Day,

    /// <summary>Within a quarter (quý).</summary>
    Quarter,

    /// <summary>Throughout a quarter (thường xuyên).</summary>
    RecurringInQuarter,

    /// <summary>Throughout a year (thường xuyên).</summary>
    RecurringInYear,
}
