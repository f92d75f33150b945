namespace ParLive.Domain.Plans;

/// <summary>What a plan says of one of its tasks.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Content">What is to be done (nội dung).</param>
public sealed record TaskTerms(PlanName Plan, string Content)
{
    /// <summary>The weight of a task of which nothing else is said: 1, in hundredths.</summary>
    public const int PlainWeight = 100;

    /// <summary>Its code within the plan; null if it has none.</summary>
    public string? Code { get; init; }

    /// <summary>The field of reform (lĩnh vực cải cách), a word of <see cref="ReformAreas"/> or as its source says; null if it says none.</summary>
    public string? Area { get; init; }

    /// <summary>What is to come out of it (sản phẩm); null if the plan does not say.</summary>
    public string? Product { get; init; }

    /// <summary>The units that help the lead unit (phối hợp).</summary>
    public UnitList Coordinating { get; init; }

    /// <summary>Until when.</summary>
    public Deadline Deadline { get; init; }

    /// <summary>How many are to be done (15 activities, 350 articles), 1 or more; null where nothing is counted.</summary>
    public int? Target { get; init; }

    /// <summary>What is counted; null if the plan does not say.</summary>
    public string? TargetUnit { get; init; }

    /// <summary>How much it weighs among the tasks of its plan, in hundredths, 1 to 10,000.</summary>
    public int Weight { get; init; } = PlainWeight;
}
