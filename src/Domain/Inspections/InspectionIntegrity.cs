namespace ParLive.Domain.Inspections;

/// <summary>What in an inspection's history asks for an explanation.</summary>
[Flags]
public enum InspectionIntegrity
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Nobody said that it begins; so nobody knows whether it was planned.</summary>
    NotOpened = 1,

    /// <summary>It began more than once; the first time counts.</summary>
    OpenedAgain = 2,

    /// <summary>A unit was visited more than once; the first visit counts.</summary>
    InspectedAgain = 4,

    /// <summary>Something was remedied in a unit that was not visited; it does not count.</summary>
    RemediedUninspected = 8,

    /// <summary>More was remedied than was found; what is too much does not count.</summary>
    MoreRemediedThanFound = 16,
}
