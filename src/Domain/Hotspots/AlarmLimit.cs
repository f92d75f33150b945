namespace ParLive.Domain.Hotspots;

/// <summary>From which score on growth is an alarm, so that no more false alarms a week come than a cell's share of the budget.</summary>
/// <remarks>
/// The mean number of judgements between false alarms of a CUSUM with limit h is (exp(θh') - 1 - θh') / (-θμ), with μ the mean step, θ the
/// root of E exp(θ step) = 1, and h' = h + what is overshot at both ends: 1.166 standard deviations of a day's step and a sixth of the largest
/// step of one judgement, which few a day are measured to need beside (D. Siegmund, Sequential Analysis, 1985). The past rate is only known so well: the frequency is
/// averaged over what the unit's past leaves possible, in five points of a normal logit.
/// </remarks>
public static class AlarmLimit
{
    private const double Highest = 60;
    private const double Overshot = 1.166;
    private const double WorkingDays = 5;

    // Gauss and Hermite's.
    private static readonly (double At, double Weight)[] Points =
        [(0, 0.53333333), (1.35562618, 0.22207592), (-1.35562618, 0.22207592), (2.85697001, 0.01125741), (-2.85697001, 0.01125741)];

    /// <summary>The limit.</summary>
    /// <param name="weighing">What judgements are worth.</param>
    /// <param name="past">Broken and kept promises that are known of the past, with what peers are worth; both above 0.</param>
    /// <param name="judgedAWeek">How many promises are judged in a week.</param>
    /// <param name="alarmsAWeek">How many false alarms a week are bearable.</param>
    public static double Of(Weighing weighing, (double Broken, double Kept) past, double judgedAWeek, double alarmsAWeek)
    {
        var (centre, deviation) = (Math.Log(past.Broken / past.Kept), Math.Sqrt((1 / past.Broken) + (1 / past.Kept)));
        Span<(double Rate, double Root, double Weight)> truths = stackalloc (double, double, double)[Points.Length];
        for (var place = 0; place < Points.Length; place++)
        {
            var rate = 1 / (1 + Math.Exp(-(centre + (Points[place].At * deviation))));
            truths[place] = (rate, RootOf(weighing, rate), Points[place].Weight);
        }

        var (low, high) = (0.0, Highest);
        for (var round = 0; round < 40; round++)
        {
            var middle = (low + high) / 2;
            var often = 0.0;
            foreach (var (rate, root, weight) in truths)
            {
                often += weight * judgedAWeek / Between(weighing, (rate, root), middle, judgedAWeek / WorkingDays);
            }

            (low, high) = often > alarmsAWeek ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>The mean number of judgements until the limit is reached, at a true rate.</summary>
    /// <param name="weighing">What judgements are worth.</param>
    /// <param name="rate">The share that is truly broken.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="judgedADay">How many promises are judged at once, when a day is over.</param>
    public static double Between(Weighing weighing, double rate, double limit, double judgedADay) =>
        Between(weighing, (rate, RootOf(weighing, rate)), limit, judgedADay);

    private static double Between(Weighing weighing, (double Rate, double Root) truth, double limit, double judgedADay)
    {
        var (rate, root) = truth;
        var mean = (rate * weighing.Broken) - ((1 - rate) * weighing.Kept);
        var deviation = Math.Sqrt(judgedADay * rate * (1 - rate)) * (weighing.Broken + weighing.Kept);
        var reach = limit + (Overshot * deviation) + (weighing.Broken / 6);
        var exponent = root * reach;
        // Where the mean step is nothing the walk is a diffusion.
        return Math.Abs(exponent) < 1e-4
            ? reach * reach / (weighing.Broken * weighing.Kept)
            : Math.Max(1, (Math.Exp(Math.Min(exponent, 700)) - 1 - exponent) / (-root * mean));
    }

    // The root other than 0, by halving; it has the sign against the mean step.
    private static double RootOf(Weighing weighing, double rate)
    {
        var mean = (rate * weighing.Broken) - ((1 - rate) * weighing.Kept);
        var sign = mean < 0 ? 1 : -1;
        var (low, high) = (0.0, 1.0);
        while (ExcessAt(high) < 0 && high < 64)
        {
            (low, high) = (high, high * 2);
        }

        for (var round = 0; round < 50; round++)
        {
            var middle = (low + high) / 2;
            (low, high) = ExcessAt(middle) < 0 ? (middle, high) : (low, middle);
        }

        return sign * high;

        double ExcessAt(double size) =>
            (rate * Math.Exp(sign * size * weighing.Broken)) + ((1 - rate) * Math.Exp(-sign * size * weighing.Kept)) - 1;
    }
}
