using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One period of a series: a figure as published, or a gap.</summary>
[GenerateSerializer, Immutable, Alias("parlive.index-point-reading")]
public sealed record IndexPointReading
{
    /// <summary><c>2023</c>, <c>2024-08</c>, or a year and a name.</summary>
    [Id(0)]
    public required string Period { get; init; }

    /// <summary>Whether nobody published anything of it; then all else is null.</summary>
    [Id(1)]
    public bool IsGap { get; init; }

    /// <summary>Points or percent.</summary>
    [Id(2)]
    public decimal? Value { get; init; }

    /// <summary>The most that can be had.</summary>
    [Id(3)]
    public decimal? Maximum { get; init; }

    /// <summary>The place, 1 for the best.</summary>
    [Id(4)]
    public int? Rank { get; init; }

    /// <summary>Among how many.</summary>
    [Id(5)]
    public int? CohortSize { get; init; }

    /// <summary>The mean over the cohort.</summary>
    [Id(6)]
    public decimal? Mean { get; init; }

    /// <summary>The numerator, where the value is a share.</summary>
    [Id(7)]
    public long? Part { get; init; }

    /// <summary>The denominator, where the value is a share.</summary>
    [Id(8)]
    public long? Whole { get; init; }

    /// <summary>The rating as published.</summary>
    [Id(9)]
    public string? Band { get; init; }

    /// <summary>The rating that the value earns; null where no scale is known.</summary>
    [Id(10)]
    public BandReading? Earned { get; init; }

    /// <summary>The change on the period before; null where nothing tells it.</summary>
    [Id(11)]
    public IndexChangeReading? Change { get; init; }

    /// <summary>Who says so.</summary>
    [Id(12)]
    public string? Source { get; init; }

    /// <summary>Where it was published.</summary>
    [Id(13)]
    public string? Publication { get; init; }

    /// <summary>When it was published.</summary>
    [Id(14)]
    public DateTimeOffset? Time { get; init; }
}
