namespace ParLive.Grains.Access;

/// <summary>Which inputs in quarantine are meant; what is not said does not matter.</summary>
public sealed record QuarantineQuestion
{
    /// <summary>What became of them (<see cref="QuarantineStates"/>); null for whatever.</summary>
    public string? State { get; init; } = QuarantineStates.Open;

    /// <summary>The reason, as they were last judged.</summary>
    public string? Reason { get; init; }

    /// <summary>The source that sent them, or the name of the import.</summary>
    public string? Source { get; init; }

    /// <summary>Arrived at or after this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Arrived before this moment.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The number of the last one of the page before; null for the first page.</summary>
    public long? After { get; init; }

    /// <summary>Whether the oldest stand first.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>How many at most.</summary>
    public int Take { get; init; } = 50;
}
