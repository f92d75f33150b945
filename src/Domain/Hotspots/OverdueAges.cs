namespace ParLive.Domain.Hotspots;

/// <summary>How many dossiers of a unit came to be overdue for so many days, within the days that are told: every fifth day from 30 to 180.</summary>
/// <remarks>By it the limit for the oldest dossier keeps to the budget of alarms. The default of an age that is not told is that none did.</remarks>
/// <param name="Counts">For each age how many, the youngest first.</param>
public sealed record OverdueAges(IReadOnlyList<int> Counts)
{
    /// <summary>The youngest age that is told, in calendar days.</summary>
    public const int Least = 30;

    /// <summary>From one age to the next.</summary>
    public const int Step = 5;

    /// <summary>How many ages are told.</summary>
    public const int Ages = 31;

    /// <summary>Nobody's.</summary>
    public static OverdueAges None { get; } = new(new int[Ages]);

    /// <summary>The age at a place.</summary>
    public static int AgeAt(int place) => Least + (place * Step);

    /// <summary>Counts a dossier that was overdue, or is.</summary>
    /// <param name="counts">The counts, which grow.</param>
    /// <param name="due">The local day on which it fell due.</param>
    /// <param name="until">The last local day on which it was overdue, or yesterday.</param>
    /// <param name="first">The first local day that is told.</param>
    public static void Count(int[] counts, int due, int until, int first)
    {
        for (var place = 0; place < Ages && due + AgeAt(place) <= until; place++)
        {
            counts[place] += due + AgeAt(place) >= first ? 1 : 0;
        }
    }
}
