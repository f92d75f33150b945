namespace ParLive.Reports;

/// <summary>A column of a table.</summary>
/// <param name="Id">Its name for programs; columns of several tables with one id are one column where tables are joined.</param>
/// <param name="Name">Its name for people.</param>
public sealed record ReportColumn(string Id, string Name)
{
    /// <summary>Whether its numbers are changes, which show their sign.</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether its cells are read as numbers are, from the right.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Where it is shown.</summary>
    public ReportMedium Medium { get; init; }
}
