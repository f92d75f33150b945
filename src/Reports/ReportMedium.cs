namespace ParLive.Reports;

/// <summary>Where a column or a fact is shown.</summary>
public enum ReportMedium
{
    /// <summary>Everywhere.</summary>
    All,

    /// <summary>On paper only: what people read at a glance, such as a rank "3–9".</summary>
    Paper,

    /// <summary>In data only: the numbers that such a text is made of, and keys to join tables by.</summary>
    Data,
}
