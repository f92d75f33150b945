namespace ParLive.Grains.Contracts.Meetings;

/// <summary>What somebody undertook to do in a meeting (cam kết), and where it stands.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Meeting">The meeting in which it was noted.</param>
/// <param name="Unit">The key of the unit that it is about.</param>
/// <param name="Name">The unit's Vietnamese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="IsHotspot">Whether it is about that unit as a hotspot.</param>
/// <param name="Who">Who does it.</param>
/// <param name="Task">What.</param>
/// <param name="Due">The last day on which it is in time.</param>
/// <param name="State">open, overdue, done or withdrawn: overdue follows from the date alone.</param>
/// <param name="Noted">When it was noted.</param>
/// <param name="By">Who noted it, as that person typed.</param>
public sealed record CommitmentReading(
    string Id, string Meeting, string Unit, string Name, string NameEn, bool IsHotspot, string Who, string Task, DateOnly Due, string State,
    DateTimeOffset Noted, string By)
{
    /// <summary>When somebody last said what became of it; null if nobody did.</summary>
    public DateTimeOffset? Followed { get; init; }

    /// <summary>Who said so.</summary>
    public string? FollowedBy { get; init; }

    /// <summary>What was said of it.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => State is "open" or "overdue";
}
