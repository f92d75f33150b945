namespace ParLive.Reports;

/// <summary>What the files say by themselves, in the language of the report.</summary>
public sealed record ReportPhrases
{
    /// <summary>The number of a page (0) and of pages (1).</summary>
    public required string Page { get; init; }

    /// <summary>How many rows (0) were left out behind those shown (1).</summary>
    public required string LeftOut { get; init; }

    /// <summary>That a table has no rows.</summary>
    public required string Empty { get; init; }

    /// <summary>The heading of the definitions, and the name of the sheet with them.</summary>
    public required string Definitions { get; init; }

    /// <summary>The column for what is defined or told.</summary>
    public required string Subject { get; init; }

    /// <summary>The column for how it is defined or what is told of it.</summary>
    public required string Meaning { get; init; }

    /// <summary>The column for the version of a definition.</summary>
    public required string Version { get; init; }

    /// <summary>The column for the table of a row, where several are joined.</summary>
    public required string Table { get; init; }
}
