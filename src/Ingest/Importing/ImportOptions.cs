namespace ParLive.Ingest.Importing;

/// <summary>How an import is done.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether the file names every case of its source, so that those it does not name are listed.</summary>
    public bool Complete { get; init; }

    /// <summary>How many different events or cases are submitted together; default 500.</summary>
    public int BatchItems { get; init; } = 500;

    /// <summary>The longest row, in bytes; default 256 KiB.</summary>
    public int MaxRowBytes { get; init; } = 256 * 1024;
}
