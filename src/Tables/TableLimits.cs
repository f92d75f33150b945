namespace ParLive.Tables;

/// <summary>The bounds of a file that is read. Every one of them keeps a file from filling the memory or the disk.</summary>
public sealed record TableLimits
{
    /// <summary>The largest file, in bytes; default 256 MiB.</summary>
    public long MaxFileBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>The most that a packed file (XLSX, gzip) may unpack to, in bytes; default 1 GiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>The most letters of texts that a workbook keeps apart from its sheets; default 128 Mi.</summary>
    public long MaxSharedLetters { get; init; } = 128L * 1024 * 1024;

    /// <summary>The most rows of a sheet; default 1,048,576, which is what a sheet can hold.</summary>
    public int MaxRows { get; init; } = 1_048_576;

    /// <summary>The most columns that hold something; default 1,000.</summary>
    public int MaxColumns { get; init; } = 1_000;

    /// <summary>The longest text in a cell, in characters; default 32,767, which is what a cell can hold.</summary>
    public int MaxCellLetters { get; init; } = 32_767;
}
