namespace ParLive.Domain.Indices;

/// <summary>For how long a figure of an index stands.</summary>
public enum PeriodKind
{
    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A part of a year that its source names (6 tháng đầu năm).</summary>
    Named,
}
