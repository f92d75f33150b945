namespace ParLive.Domain.Ranking;

/// <summary>Between which places the true rank of each unit lies with a probability.</summary>
/// <remarks>
/// A unit's rank is one and the number of others that are truly better. Given the unit's own true value that number is a sum of
/// independent yes-or-nos (Poisson-binomial), near enough normal; over the unit's own curve it is a mixture of those. So no draws are
/// needed, and equal figures give equal intervals (Goldstein and Spiegelhalter 1996 simulate the same).
/// </remarks>
internal static class RankIntervals
{
    private const int FewestPoints = 300;
    private const double Negligible = 1e-6;
    private const double SmallestDeviation = 0.25;

    /// <summary>The intervals of some units, in their order.</summary>
    /// <param name="units">Their curves.</param>
    /// <param name="probability">The probability that an interval holds the true rank.</param>
    public static RankSpan[] Of(IReadOnlyList<Posterior> units, double probability)
    {
        var grid = GridOf(units);
        var (above, spread) = OthersAbove(units, grid);
        var tail = (1 - probability) / 2;
        var nodes = new (double Mass, double Mean, double Deviation)[Posterior.Nodes];
        var spans = new RankSpan[units.Count];
        for (var place = 0; place < spans.Length; place++)
        {
            var held = Fill(nodes, units[place], grid, above, spread);
            var best = 1 + (int)Math.Round(Solve(nodes.AsSpan(0, held), tail, units.Count));
            var worst = 1 + (int)Math.Round(Solve(nodes.AsSpan(0, held), 1 - tail, units.Count));
            spans[place] = new RankSpan(Math.Clamp(best, 1, units.Count), Math.Clamp(Math.Max(best, worst), 1, units.Count));
        }

        return spans;
    }

    // Points that lie dense where units do; as many for each unit as a group needs to have a few hundred.
    private static double[] GridOf(IReadOnlyList<Posterior> units)
    {
        var each = Math.Clamp(2 * FewestPoints / Math.Max(1, units.Count), 3, Posterior.Nodes);
        var points = new double[units.Count * each];
        for (var place = 0; place < points.Length; place++)
        {
            var (unit, step) = (units[place / each], place % each);
            points[place] = unit.From + ((unit.Until - unit.From) * (0.1 + (0.8 * step / (each - 1))));
        }

        Array.Sort(points);
        var thin = Math.Max(1, points.Length / FewestPoints);
        return [.. points.Where((_, place) => place % thin == 0)];
    }

    // At each point: how many units lie above it on the average, and the variance of that.
    private static (double[] Above, double[] Spread) OthersAbove(IReadOnlyList<Posterior> units, double[] grid)
    {
        var (above, spread, whole) = (new double[grid.Length], new double[grid.Length], new int[grid.Length + 1]);
        foreach (var unit in units)
        {
            var first = Array.BinarySearch(grid, unit.From);
            first = first < 0 ? ~first : first;
            var point = first;
            for (; point < grid.Length && grid[point] < unit.Until; point++)
            {
                var share = 1 - unit.Below(grid[point]);
                above[point] += share;
                spread[point] += share * (1 - share);
            }

            // It is above every point before its curve begins.
            whole[first]++;
        }

        var left = units.Count;
        for (var point = 0; point < grid.Length; point++)
        {
            left -= whole[point];
            above[point] += left;
        }

        return (above, spread);
    }

    private static int Fill(
        (double Mass, double Mean, double Deviation)[] nodes, Posterior unit, double[] grid, double[] above, double[] spread)
    {
        var (held, point) = (0, 1);
        for (var node = 0; node < Posterior.Nodes; node++)
        {
            var (mass, at) = (unit.Mass(node), unit.At(node));
            if (mass < Negligible)
            {
                continue;
            }

            while (point < grid.Length - 1 && grid[point] < at)
            {
                point++;
            }

            var gap = grid.Length < 2 ? 0 : grid[point] - grid[point - 1];
            var part = gap <= 0 ? 0 : Math.Clamp((at - grid[point - 1]) / gap, 0, 1);
            var share = 1 - unit.BelowNode(node);
            var mean = Between(above, point, part) - share;
            var variance = Between(spread, point, part) - (share * (1 - share));
            nodes[held++] = (mass, mean, Math.Max(SmallestDeviation, Math.Sqrt(Math.Max(0, variance))));
        }

        return held;
    }

    private static double Between(double[] values, int point, double part) =>
        values.Length < 2 ? values[0] : values[point - 1] + (part * (values[point] - values[point - 1]));

    // The number of others above that is not exceeded with a probability: false position, with the Illinois rule against a lame end.
    private static double Solve(ReadOnlySpan<(double Mass, double Mean, double Deviation)> nodes, double probability, int units)
    {
        var (low, high) = (-3.0, units + 2.0);
        var (atLow, atHigh) = (Share(nodes, low) - probability, Share(nodes, high) - probability);
        var side = 0;
        for (var step = 0; step < 60 && high - low > 0.05; step++)
        {
            var middle = atHigh - atLow <= 0 ? (low + high) / 2 : low - (atLow * (high - low) / (atHigh - atLow));
            var at = Share(nodes, middle) - probability;
            if (Math.Abs(at) < 5e-4)
            {
                return middle;
            }

            if (at < 0)
            {
                (low, atLow, atHigh, side) = (middle, at, side == -1 ? atHigh / 2 : atHigh, -1);
            }
            else
            {
                (high, atHigh, atLow, side) = (middle, at, side == 1 ? atLow / 2 : atLow, 1);
            }
        }

        return (low + high) / 2;
    }

    private static double Share(ReadOnlySpan<(double Mass, double Mean, double Deviation)> nodes, double count)
    {
        var share = 0.0;
        foreach (var (mass, mean, deviation) in nodes)
        {
            share += mass * NormalTable.Below((count - mean) / deviation);
        }

        return share;
    }
}
