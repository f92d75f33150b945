using Orleans;

namespace ParLive.Grains.Audit;

/// <summary>Which lines of the audit are meant; what is not said does not matter.</summary>
[GenerateSerializer, Immutable, Alias("parlive.audit-question")]
public sealed record AuditQuestion
{
    /// <summary>Who did it.</summary>
    [Id(0)]
    public string? By { get; init; }

    /// <summary>How the act begins: <c>account.</c> for all that was done to accounts.</summary>
    [Id(1)]
    public string? Act { get; init; }

    /// <summary>To what.</summary>
    [Id(2)]
    public string? Subject { get; init; }

    /// <summary>At or after this moment.</summary>
    [Id(3)]
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment.</summary>
    [Id(4)]
    public DateTimeOffset? To { get; init; }

    /// <summary>The position of the last line of the page before; null for the first page.</summary>
    [Id(5)]
    public long? After { get; init; }

    /// <summary>Whether the oldest stand first.</summary>
    [Id(6)]
    public bool OldestFirst { get; init; }

    /// <summary>How many at most.</summary>
    [Id(7)]
    public int Take { get; init; } = 100;
}
