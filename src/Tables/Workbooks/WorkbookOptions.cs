namespace ParLive.Tables.Workbooks;

/// <summary>How a workbook is read.</summary>
public sealed record WorkbookOptions
{
    /// <summary>Its bounds.</summary>
    public TableLimits Limits { get; init; } = new();

    /// <summary>
    /// Whether a formula's last result counts as the cell's value. By default it does not: nobody knows when it was calculated, and
    /// what it refers to is not in the row.
    /// </summary>
    public bool CachedFormulas { get; init; }
}
