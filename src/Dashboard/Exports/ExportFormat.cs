namespace ParLive.Dashboard.Exports;

/// <summary>As what a screen can be taken along.</summary>
public enum ExportFormat
{
    /// <summary>Pages to print or send.</summary>
    Pdf,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>A table for other programs.</summary>
    Csv,
}
