namespace ParLive.Domain.Hotspots;

/// <summary>How promises were judged day by day, without a gap: those that fell due on a day were kept or broken when it was over.</summary>
/// <remarks>
/// Each dossier is judged once, and a broken promise as early as can be. What was kept early counts on its due day too, beside what was
/// promised for the same day and broken: counted at its end it would hide for weeks that promises are broken now. All days told are
/// over, so their tallies say the same at whatever hour one looks. Immutable.
/// </remarks>
public sealed class JudgedDays
{
    // Sums of all days before a place, so that any stretch is read at once.
    private readonly int[] _kept;
    private readonly int[] _broken;

    /// <param name="first">The first local day, counted from 1 January 1970.</param>
    /// <param name="kept">How many promises were kept on each day.</param>
    /// <param name="broken">How many were broken; as many days.</param>
    public JudgedDays(int first, ReadOnlySpan<int> kept, ReadOnlySpan<int> broken)
    {
        if (broken.Length != kept.Length)
        {
            throw new ArgumentException($"{broken.Length} days of broken promises do not go with {kept.Length} of kept ones.", nameof(broken));
        }

        (First, _kept, _broken) = (first, Summed(kept), Summed(broken));
    }

    /// <summary>The first local day.</summary>
    public int First { get; }

    /// <summary>The last local day, which is over.</summary>
    public int Last => First + _kept.Length - 2;

    /// <summary>How many promises were kept on a day; none outside.</summary>
    public int KeptOn(int day) => Has(day) ? _kept[day - First + 1] - _kept[day - First] : 0;

    /// <summary>How many were broken on a day; none outside.</summary>
    public int BrokenOn(int day) => Has(day) ? _broken[day - First + 1] - _broken[day - First] : 0;

    /// <summary>How many were broken, and how many judged, from one day up to and with another.</summary>
    public Tally Between(int from, int until)
    {
        var (start, end) = (Math.Max(from, First) - First, Math.Min(until, Last) - First + 1);
        if (end <= start)
        {
            return default;
        }

        var missed = _broken[end] - _broken[start];
        return new Tally(missed, missed + _kept[end] - _kept[start]);
    }

    private bool Has(int day) => day >= First && day <= Last;

    private static int[] Summed(ReadOnlySpan<int> amounts)
    {
        var sums = new int[amounts.Length + 1];
        for (var place = 0; place < amounts.Length; place++)
        {
            sums[place + 1] = sums[place] + amounts[place];
        }

        return sums;
    }
}
