namespace ParLive.Grains.Contracts.Objections;

/// <summary>An objection (giải trình), and where it stands.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Unit">The key of the unit whose figure, dossier or alarm is contested.</param>
/// <param name="Name">The unit's Vietnamese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Of">What is contested: figure, dossier or alarm.</param>
/// <param name="Subject">Which: the id of an indicator, the number of a dossier, or the id of a hotspot.</param>
/// <param name="At">The moment for which the contested figure holds; null for anything but a figure.</param>
/// <param name="Ground">What is said to be wrong.</param>
/// <param name="Evidence">What shows it; null for nothing yet.</param>
/// <param name="Due">The last day on which a decision is in time.</param>
/// <param name="State">open, overdue, upheld, dismissed or withdrawn: overdue follows from the date alone.</param>
/// <param name="Raised">When it was raised.</param>
/// <param name="By">Who raised it, as that person typed.</param>
/// <param name="Said">What was said of it since, in order.</param>
public sealed record ObjectionReading(
    string Id, string Unit, string Name, string NameEn, string Of, string Subject, DateTimeOffset? At, string Ground, string? Evidence, DateOnly Due, string State,
    DateTimeOffset Raised, string By, IReadOnlyList<ObjectionSaid> Said)
{
    /// <summary>When it was decided or withdrawn; null while it is open.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>Who decided or withdrew it.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>What will be done (upheld), or why (dismissed, withdrawn).</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it waits for a decision.</summary>
    public bool IsOpen => State is "open" or "overdue";
}
