namespace ParLive.Domain.Risk;

/// <summary>The slope of reliability: the logistic regression of what happened on the logit of what was said (Cox 1958).</summary>
internal static class ReliabilitySlope
{
    private const int MostSteps = 50;
    private const double Near = 1e-9;

    // Keeps the equations solvable where all forecasts said the same.
    private const double Ridge = 1e-6;

    public static double? Of(ReliabilityBin[] bins)
    {
        var (count, late) = (bins.Sum(bin => bin.Count), bins.Sum(bin => bin.Late));
        if (late == 0 || late == count)
        {
            return null;
        }

        var (shift, slope) = (0d, 1d);
        for (var step = 0; step < MostSteps; step++)
        {
            var (g0, g1, h00, h01, h11) = (-Ridge * shift, -Ridge * (slope - 1), Ridge, 0d, Ridge);
            foreach (var bin in bins.Where(bin => bin.Count > 0))
            {
                var x = Logit.Of(bin.Said!.Value);
                var chance = Logit.Back(shift + (slope * x));
                var (off, weight) = (bin.Late - (bin.Count * chance), bin.Count * chance * (1 - chance));
                (g0, g1, h00, h01, h11) = (g0 + off, g1 + (off * x), h00 + weight, h01 + (weight * x), h11 + (weight * x * x));
            }

            var determinant = (h00 * h11) - (h01 * h01);
            var (more, steeper) = (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
            (shift, slope) = (shift + more, slope + steeper);
            if (Math.Abs(more) + Math.Abs(steeper) < Near)
            {
                return slope;
            }
        }

        // Where forecasts part what happened from what did not, no slope is steep enough.
        return null;
    }
}
