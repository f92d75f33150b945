using ParLive.Domain.Rates;

namespace ParLive.Simulation.Checks.Ranking;

/// <summary>How well one way of ordering finds the worst ten, added up over groups.</summary>
internal sealed class BottomTen
{
    private const int Ten = 10;
    private int _groups;
    private int _aboveMedian;
    private int _found;
    private int _small;

    /// <summary>Of those it calls the worst ten: how many are truly better than the median.</summary>
    public double AboveMedian => Percent(_aboveMedian);

    /// <summary>Of the truly worst ten: how many it finds.</summary>
    public double Found => Percent(_found);

    /// <summary>Of those it calls the worst ten: how many are of the third with the fewest dossiers.</summary>
    public double Small => Percent(_small);

    /// <summary>Takes in a group, ordered by a value of each unit, the highest first.</summary>
    public void Add(KnownGroup group, Ratio[] figures, Func<int, double> value)
    {
        var units = Enumerable.Range(0, figures.Length).Where(unit => figures[unit].Whole > 0).ToArray();
        var third = Enumerable.Range(0, figures.Length).OrderBy(unit => figures[unit].Whole).ThenBy(unit => unit).Take(figures.Length / 3).ToHashSet();
        var bottom = units.OrderBy(value).ThenBy(unit => unit).Take(Ten).ToList();
        _groups++;
        _aboveMedian += bottom.Count(unit => group.TrueRanks[unit] <= figures.Length / 2);
        _found += bottom.Count(unit => group.TrueRanks[unit] > figures.Length - Ten);
        _small += bottom.Count(third.Contains);
    }

    private double Percent(int count) => 100.0 * count / (Ten * Math.Max(1, _groups));
}
