namespace ParLive.Domain.Hotspots;

/// <summary>How promises were judged day by day, without a gap: those that fell due on a day were kept or broken when it was over.</summary>
/// <remarks>
/// Each dossier is judged once, and a broken promise as early as can be. What was kept early counts on its due day too, beside what was
/// promised for the same day and broken: counted at its end it would hide for weeks that promises are broken now. All days told are
/// over, so their tallies say the same at whatever hour one looks. Immutable.
/// </remarks>
/// <param name="first">The first local day, counted from 1 January 1970.</param>
/// <param name="kept">How many promises were kept on each day.</param>
/// <param name="broken">How many were broken; as many days.</param>
public sealed class JudgedDays(int first, IReadOnlyList<int> kept, IReadOnlyList<int> broken)
{
    /// <summary>The first local day.</summary>
    public int First => first;

    /// <summary>The last local day, which is over.</summary>
    public int Last => first + kept.Count - 1;

    /// <summary>Whether nothing was judged at all.</summary>
    public bool IsEmpty => !kept.Any(amount => amount != 0) && !broken.Any(amount => amount != 0);

    /// <summary>How many promises were kept on a day; none outside.</summary>
    public int KeptOn(int day) => day >= First && day <= Last ? kept[day - first] : 0;

    /// <summary>How many were broken on a day; none outside.</summary>
    public int BrokenOn(int day) => day >= First && day <= Last ? broken[day - first] : 0;

    /// <summary>How many were broken, and how many judged, from one day up to and with another.</summary>
    public Tally Between(int from, int until)
    {
        var (missed, judged) = (0L, 0L);
        for (var day = Math.Max(from, First); day <= Math.Min(until, Last); day++)
        {
            missed += broken[day - first];
            judged += broken[day - first] + kept[day - first];
        }

        return new Tally(missed, judged);
    }
}
