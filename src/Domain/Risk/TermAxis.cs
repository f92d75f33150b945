namespace ParLive.Domain.Risk;

/// <summary>The axis on which durations are compared: the share of its term that a dossier has used, in working time.</summary>
/// <remarks>
/// Where a procedure has one term this is working time itself, in other units; where terms differ, clerks work towards the due date, and
/// the share says more than the hours do. 0 is the receipt, 1 the end of the due date.
/// </remarks>
internal static class TermAxis
{
    /// <summary>Into how many parts a term is cut: an exit is known to a twenty-fourth of it, an hour and forty minutes of a week.</summary>
    public const int Bins = 24;

    // One part wide at the beginning, where most steps are reached, and two parts after it.
    private const int NarrowReaches = 8;

    /// <summary>The part in which a share lies.</summary>
    public static int BinOf(double share) => Math.Clamp((int)(share * Bins), 0, Bins - 1);

    /// <summary>How early in its term a dossier reached a step that it reached in a part, in classes; 0 for the earliest.</summary>
    public static int ReachOf(int bin) => bin < NarrowReaches ? bin : NarrowReaches + ((bin - NarrowReaches) / 2);
}
