using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A whole case as a source's table shows it now; it is compared with what that source last said of it.</summary>
/// <remarks>
/// An unchanged case is a duplicate; what is new becomes events, a changed due date a due-date-changed event, any other
/// difference an amended event. Ids come from the key and the content, never from a place in a file.
/// </remarks>
[GenerateSerializer, Immutable, Alias("parlive.case-statement")]
public sealed record CaseStatement
{
    /// <summary>Who says so.</summary>
    [Id(0)]
    public required string Source { get; init; }

    /// <summary>The code or alias of the unit, as of the receipt.</summary>
    [Id(1)]
    public required string Unit { get; init; }

    /// <summary>The dossier's number.</summary>
    [Id(2)]
    public required string Dossier { get; init; }

    /// <summary>When it came in; null if the table does not say.</summary>
    [Id(3)]
    public DateTimeOffset? Received { get; init; }

    /// <summary>The due date: a date, or a moment with its offset; null if the table does not say.</summary>
    [Id(4)]
    public string? Due { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    [Id(5)]
    public DateTimeOffset? Ended { get; init; }

    /// <summary>resolved, rejected or withdrawn; null while it is open.</summary>
    [Id(6)]
    public string? Ending { get; init; }

    /// <summary>How it came in; null if the table does not say.</summary>
    [Id(7)]
    public string? Channel { get; init; }

    /// <summary>The procedure's code.</summary>
    [Id(8)]
    public string? Procedure { get; init; }

    /// <summary>The field, lĩnh vực.</summary>
    [Id(9)]
    public string? Field { get; init; }

    /// <summary>The cells of the row that the map reads.</summary>
    [Id(10)]
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>For what the key was good that it came with; null for everything.</summary>
    [Id(11)]
    public KeyScope? Scope { get; init; }
}
