namespace ParLive.Domain.Indices;

/// <summary>Whether two figures may be compared.</summary>
public enum Comparability
{
    /// <summary>They may.</summary>
    Same,

    /// <summary>Nobody says among how many one of the ranks is.</summary>
    CohortNotKnown,

    /// <summary>The ranks are among cohorts of other size: no change is given.</summary>
    OtherCohort,

    /// <summary>The values are of other maxima: no change is given.</summary>
    OtherMaximum,
}
