namespace ParLive.Grains.Contracts;

/// <summary>A whole case as a source's table shows it now; it is compared with what that source last said of it.</summary>
/// <remarks>
/// An unchanged case is a duplicate; what is new becomes events, a changed due date a due-date-changed event, any other
/// difference an amended event. Ids come from the key and the content, never from a place in a file.
/// </remarks>
public sealed record CaseStatement
{
    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>The code or alias of the unit, as of the receipt.</summary>
    public required string Unit { get; init; }

    /// <summary>The dossier's number.</summary>
    public required string Dossier { get; init; }

    /// <summary>When it came in; null if the table does not say.</summary>
    public DateTimeOffset? Received { get; init; }

    /// <summary>The due date: a date, or a moment with its offset; null if the table does not say.</summary>
    public string? Due { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>resolved, rejected or withdrawn; null while it is open.</summary>
    public string? Ending { get; init; }

    /// <summary>How it came in; null if the table does not say.</summary>
    public string? Channel { get; init; }

    /// <summary>The procedure's code.</summary>
    public string? Procedure { get; init; }

    /// <summary>The field, lĩnh vực.</summary>
    public string? Field { get; init; }

    /// <summary>The bytes of the row as they came.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }
}
