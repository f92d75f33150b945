using Orleans;

namespace ParLive.Grains.Quarantine;

/// <summary>Which inputs in quarantine are meant; what is not said does not matter.</summary>
[GenerateSerializer, Immutable, Alias("parlive.quarantine-question")]
public sealed record QuarantineQuestion
{
    /// <summary>What became of them (<see cref="QuarantineStates"/>); null for whatever.</summary>
    [Id(0)]
    public string? State { get; init; } = QuarantineStates.Open;

    /// <summary>The reason, as they were last judged.</summary>
    [Id(1)]
    public string? Reason { get; init; }

    /// <summary>The source that sent them, or the name of the import.</summary>
    [Id(2)]
    public string? Source { get; init; }

    /// <summary>Arrived at or after this moment.</summary>
    [Id(3)]
    public DateTimeOffset? From { get; init; }

    /// <summary>Arrived before this moment.</summary>
    [Id(4)]
    public DateTimeOffset? To { get; init; }

    /// <summary>The number of the last one of the page before; null for the first page.</summary>
    [Id(5)]
    public long? After { get; init; }

    /// <summary>Whether the oldest stand first.</summary>
    [Id(6)]
    public bool OldestFirst { get; init; }

    /// <summary>How many at most.</summary>
    [Id(7)]
    public int Take { get; init; } = 50;
}
