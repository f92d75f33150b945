using ParLive.Domain.Ranking;

namespace ParLive.Simulation.Checks.Ranking;

/// <summary>How soon a unit that truly became worse moves down.</summary>
internal sealed class Fall
{
    private readonly string _unit;
    private readonly int _from;
    private readonly int _day;

    private Fall(string unit, int from, int day) => (_unit, _from, _day) = (unit, from, day);

    /// <summary>Days until it had lost five displayed places.</summary>
    public double? Five { get; private set; }

    /// <summary>Days until it had lost twenty.</summary>
    public double? Twenty { get; private set; }

    /// <summary>Days until it stood in the lowest quarter.</summary>
    public double? Quarter { get; private set; }

    /// <summary>Days until its score alone would have put it there.</summary>
    public double? QuarterByScore { get; private set; }

    /// <summary>Lets the unit of the middle that is nearest to 40 dossiers a week fall.</summary>
    public static Fall Of(LivedGroup group, RankingEdition shown, int day)
    {
        var order = OrderOf(shown);
        var (place, row) = order.Select((row, place) => (place, row))
            .Where(one => Math.Abs(one.place - (order.Count / 2)) < order.Count / 7)
            .MinBy(one => Math.Abs(group.PerWeek[KnownGroup.UnitOf(one.row.Unit)] - 40));
        group.LetFall(KnownGroup.UnitOf(row.Unit));
        return new Fall(row.Unit, place + 1, day);
    }

    /// <summary>The rows with a place, the best first.</summary>
    public static IReadOnlyList<RankedRow> OrderOf(RankingEdition edition) =>
        [.. edition.Groups.SelectMany(group => group.Rows).Where(row => row.Placing is not null)];

    /// <summary>Looks at an edition.</summary>
    public void See(RankingEdition edition, double day)
    {
        var order = OrderOf(edition);
        if (order.FirstOrDefault(row => row.Unit == _unit)?.Placing is not { } placing)
        {
            return;
        }

        Five ??= placing.Displayed >= _from + 5 ? day - _day : null;
        Twenty ??= placing.Displayed >= _from + 20 ? day - _day : null;
        Quarter ??= placing.Displayed > 0.75 * order.Count ? day - _day : null;
        QuarterByScore ??= placing.ByScore > 0.75 * order.Count ? day - _day : null;
    }
}
