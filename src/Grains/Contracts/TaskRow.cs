using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One task of a plan as of a moment.</summary>
[GenerateSerializer, Immutable, Alias("parlive.task-row")]
public sealed record TaskRow
{
    /// <summary>The key of the lead unit (chủ trì).</summary>
    [Id(0)]
    public required string Unit { get; init; }

    /// <summary>Its number, as its source gives it.</summary>
    [Id(1)]
    public required string Number { get; init; }

    /// <summary>The plan: number, year and authority as far as they are known; empty if nobody assigned it.</summary>
    [Id(2)]
    public required string Plan { get; init; }

    /// <summary>Its code within the plan; empty if it has none.</summary>
    [Id(3)]
    public required string Code { get; init; }

    /// <summary>The field of reform: its word, or the text of the source; empty if unknown.</summary>
    [Id(4)]
    public required string Area { get; init; }

    /// <summary>What is to be done.</summary>
    [Id(5)]
    public required string Content { get; init; }

    /// <summary>What is to come out of it; empty if unknown.</summary>
    [Id(6)]
    public required string Product { get; init; }

    /// <summary>The keys of the units that help (phối hợp).</summary>
    [Id(7)]
    public required IReadOnlyList<string> Coordinating { get; init; }

    /// <summary>not-assigned, not-started, in-progress, recurring, overdue, done-on-time, done-late or cancelled.</summary>
    [Id(8)]
    public required string State { get; init; }

    /// <summary>When it was assigned; null if nobody said so.</summary>
    [Id(9)]
    public DateTimeOffset? Assigned { get; init; }

    /// <summary>The last day of the deadline first set; null if there was none.</summary>
    [Id(10)]
    public DateOnly? FirstDue { get; init; }

    /// <summary>The last day of the deadline that holds now; null if there is none.</summary>
    [Id(11)]
    public DateOnly? Due { get; init; }

    /// <summary>That deadline as it is written: a day, a quarter <c>2024-Q2</c>, or the period of what recurs; empty if there is none.</summary>
    [Id(12)]
    public required string Deadline { get; init; }

    /// <summary>Whether it is done throughout its period (thường xuyên).</summary>
    [Id(13)]
    public bool Recurring { get; init; }

    /// <summary>When it was done; null if it is not.</summary>
    [Id(14)]
    public DateTimeOffset? Completed { get; init; }

    /// <summary>Whole local days past the deadline, at its end or as of the question; 0 if not late.</summary>
    [Id(15)]
    public int DaysLate { get; init; }

    /// <summary>How much of it was last reported to be done, in percent; null if nobody said.</summary>
    [Id(16)]
    public decimal? Percent { get; init; }

    /// <summary>How much of it should be done by then, in percent, linear in working days; 0 without a deadline.</summary>
    [Id(17)]
    public int ExpectedPercent { get; init; }

    /// <summary>How many of its target were last reported to be done; null if nobody said.</summary>
    [Id(18)]
    public int? Done { get; init; }

    /// <summary>How many are to be done; null where nothing is counted.</summary>
    [Id(19)]
    public int? Quantity { get; init; }

    /// <summary>What is counted; empty if unknown.</summary>
    [Id(20)]
    public required string QuantityUnit { get; init; }

    /// <summary>How much it weighs among the tasks of its plan.</summary>
    [Id(21)]
    public decimal Weight { get; init; }

    /// <summary>By what its progress can be seen; empty if nothing is named.</summary>
    [Id(22)]
    public required string Evidence { get; init; }

    /// <summary>The names of its integrity flags.</summary>
    [Id(23)]
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>How many events it has.</summary>
    [Id(24)]
    public int Events { get; init; }
}
