using MathNet.Numerics.Distributions;

namespace ParLive.Domain.Ranking;

/// <summary>The pairs of an order in which the lower one is surely better than the upper one.</summary>
internal sealed class WrongPairs
{
    private readonly List<RankedUnit> _order;
    private readonly double _sure;

    // At each place: below how many that are surely worse the unit stands, and above how many that are surely better.
    private readonly List<int> _worseAbove;
    private readonly List<int> _betterBelow;

    private WrongPairs(List<RankedUnit> order, double probability)
    {
        (_order, _sure) = (order, Normal.InvCDF(0, 1, probability));
        (_worseAbove, _betterBelow) = ([.. new int[order.Count]], [.. new int[order.Count]]);
    }

    public static WrongPairs In(List<RankedUnit> order, double probability)
    {
        var wrong = new WrongPairs(order, probability);
        var hope = wrong.HopeBelow();
        for (var above = 0; above < order.Count; above++)
        {
            // Below this no unit can surely be better: mostly that is at once.
            for (var below = above + 1; below < order.Count && hope[below] > order[above].Known.Mean; below++)
            {
                if (wrong.IsWrong(order[above], order[below]))
                {
                    wrong._betterBelow[above]++;
                    wrong._worseAbove[below]++;
                }
            }
        }

        return wrong;
    }

    /// <summary>The place of the unit that is in most wrong pairs; null where there are none.</summary>
    public int? Worst()
    {
        var (worst, most) = (-1, 0);
        for (var place = 0; place < _order.Count; place++)
        {
            var count = Math.Max(_worseAbove[place], _betterBelow[place]);
            if (count > most)
            {
                (worst, most) = (place, count);
            }
        }

        return worst < 0 ? null : worst;
    }

    /// <summary>Moves the unit of a place down below the last that is surely better, or up above the first that is surely worse.</summary>
    public void Move(int place)
    {
        var (unit, down) = (_order[place], _betterBelow[place] >= _worseAbove[place]);
        var to = down
            ? _order.FindLastIndex(other => IsWrong(unit, other))
            : _order.FindIndex(other => IsWrong(other, unit));
        var step = down ? 1 : -1;
        for (; place != to; place += step)
        {
            Pass(place, place + step, down);
        }
    }

    /// <summary>Moves the unit of a place by one, towards where it belongs.</summary>
    public void Step(int place)
    {
        var down = _betterBelow[place] >= _worseAbove[place];
        Pass(place, place + (down ? 1 : -1), down);
    }

    // The unit at a place and its neighbour change places, and with them whatever is right or wrong between the two.
    private void Pass(int place, int next, bool down)
    {
        var (upper, lower) = down ? (place, next) : (next, place);
        if (IsWrong(_order[upper], _order[lower]))
        {
            _betterBelow[upper]--;
            _worseAbove[lower]--;
        }

        (_order[upper], _order[lower]) = (_order[lower], _order[upper]);
        (_betterBelow[upper], _betterBelow[lower]) = (_betterBelow[lower], _betterBelow[upper]);
        (_worseAbove[upper], _worseAbove[lower]) = (_worseAbove[lower], _worseAbove[upper]);
        if (IsWrong(_order[upper], _order[lower]))
        {
            _betterBelow[upper]++;
            _worseAbove[lower]++;
        }
    }

    // The highest that any unit from a place on could surely lie above.
    private double[] HopeBelow()
    {
        var (hope, highest) = (new double[_order.Count], double.NegativeInfinity);
        for (var place = _order.Count - 1; place >= 0; place--)
        {
            highest = Math.Max(highest, _order[place].Known.Mean - (_sure * _order[place].Known.Deviation));
            hope[place] = highest;
        }

        return hope;
    }

    private bool IsWrong(RankedUnit upper, RankedUnit lower)
    {
        var gap = lower.Known.Mean - upper.Known.Mean;
        return gap > 0 && gap * gap >= _sure * _sure
            * ((upper.Known.Deviation * upper.Known.Deviation) + (lower.Known.Deviation * lower.Known.Deviation));
    }
}
