namespace ParLive.Grains.Contracts.Objections;

/// <summary>An objection that somebody wants to raise.</summary>
/// <param name="Of">What is contested: figure, dossier or alarm.</param>
/// <param name="Subject">Which: the id of an indicator, the number of a dossier, or the id of a hotspot.</param>
/// <param name="By">Who raises it.</param>
public sealed record ObjectionRaise(string Of, string Subject, string? By)
{
    /// <summary>The moment for which the contested figure holds; null for now (figure).</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What is said to be wrong.</summary>
    public string? Ground { get; init; }

    /// <summary>What shows it: a text, or where it can be found.</summary>
    public string? Evidence { get; init; }

    /// <summary>The last day on which a decision is in time; null for the usual one.</summary>
    public DateOnly? Due { get; init; }
}
