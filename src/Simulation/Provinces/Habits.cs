namespace ParLive.Simulation.Provinces;

/// <summary>What honest units do that looks like embellishing, and how often an ordinary one does.</summary>
/// <remarks>Each unit does each of it more or less often than others, by a log-normal factor of its own.</remarks>
public sealed record Habits
{
    /// <summary>The standard deviation of the logarithm of a unit's factors.</summary>
    public double Spread { get; init; } = 0.35;

    /// <summary>Dossiers for which a supplement is needed.</summary>
    public double Supplements { get; init; } = 0.08;

    /// <summary>Of those, the ones where that shows only towards the end of the term.</summary>
    public double LateSupplements { get; init; } = 0.1;

    /// <summary>Dossiers about land or building for which a fee is asked.</summary>
    public double Fees { get; init; } = 0.25;

    /// <summary>Dossiers that would be late by a little and are hurried to end on their due date.</summary>
    public double Hurried { get; init; } = 0.25;

    /// <summary>Dossiers whose due date is corrected while they are in term.</summary>
    public double Moved { get; init; } = 0.012;

    /// <summary>Late dossiers whose promise is extended after it has passed.</summary>
    public double MovedAfterExpiry { get; init; } = 0.08;

    /// <summary>Resolved dossiers on which something had to be put right.</summary>
    public double Reopened { get; init; } = 0.008;

    /// <summary>Dossiers that are sent back.</summary>
    public double SentBack { get; init; } = 0.03;

    /// <summary>Of those, the ones that come back under their number.</summary>
    public double ReceivedAgain { get; init; } = 0.1;

    /// <summary>Ends that are written down a day to a week after the act.</summary>
    public double WrittenDownLate { get; init; } = 0.04;

    /// <summary>Ratings that are given, of those that are in the province without habits.</summary>
    public double Rated { get; init; } = 0.7;

    /// <summary>Of late dossiers, ratings that are given in spite of it, of those that would be given otherwise.</summary>
    public double RatedThoughLate { get; init; } = 0.85;
}
