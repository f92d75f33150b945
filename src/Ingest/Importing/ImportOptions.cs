using ParLive.Ingest.Access;
using ParLive.Tables;

namespace ParLive.Ingest.Importing;

/// <summary>How an import is done.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether the file names every case of its source, so that those it does not name are listed.</summary>
    public bool Complete { get; init; }

    /// <summary>
    /// Whether nothing is imported if the file names one row that cannot be understood. The file is then read twice. What only the units
    /// can judge (an unknown unit) still refuses its row alone.
    /// </summary>
    public bool Whole { get; init; }

    /// <summary>The file's name, for sentences, and to notice a workbook that is none; null if there is none.</summary>
    public string? FileName { get; init; }

    /// <summary>The bounds of workbooks and process logs.</summary>
    public TableLimits Limits { get; init; } = new();

    /// <summary>How many different events or cases are submitted together; default 500.</summary>
    public int BatchItems { get; init; } = 500;

    /// <summary>The longest row, in bytes; default 256 KiB.</summary>
    public int MaxRowBytes { get; init; } = 256 * 1024;

    /// <summary>Who sends it; whoever sits at the machine has no bounds.</summary>
    internal Sender Sender { get; init; } = Sender.Unbound;
}
