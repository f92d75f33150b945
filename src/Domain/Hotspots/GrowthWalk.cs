namespace ParLive.Domain.Hotspots;

/// <summary>A CUSUM over judgements in their order: up until a limit is reached, then down until the past rate is back, and so on.</summary>
/// <remarks>
/// It depends on the judgements alone, never on when anybody looks. A day's broken promises come at its beginning, so its tally is the
/// whole order of its judgements: kept ones only lower the score, and one after the other they do so as all at once.
/// </remarks>
internal readonly record struct GrowthWalk
{
    /// <summary>Whether it is up now.</summary>
    public bool IsUp { get; private init; }

    /// <summary>The score: of growth before the limit is reached, of recovery after it.</summary>
    public double Score { get; private init; }

    /// <summary>The highest score on the way to the limit.</summary>
    public double Peak { get; private init; }

    /// <summary>The local day on which the way up began.</summary>
    public int SinceDay { get; private init; }

    /// <summary>The local day on which the limit was reached; meaningless where it was not.</summary>
    public int CrossedDay { get; private init; }

    /// <summary>Walks up from a day on.</summary>
    public static GrowthWalk From(int day, JudgedDays days, Weighing weighing, (double Up, double Down) limits)
    {
        var walk = new GrowthWalk { SinceDay = Math.Max(day, days.First) };
        for (var today = walk.SinceDay; today <= days.Last; today++)
        {
            walk = walk.Next(today, (days.BrokenOn(today), days.KeptOn(today)), weighing, limits);
        }

        return walk;
    }

    /// <summary>How strongly what was judged after the limit was reached ever spoke for the past rate.</summary>
    public static double RecoveryAfter(int crossedDay, JudgedDays days, Weighing weighing)
    {
        var (score, best) = (0.0, 0.0);
        for (var day = Math.Max(crossedDay + 1, days.First); day <= days.Last; day++)
        {
            score = Math.Max(0, score - (days.BrokenOn(day) * weighing.Broken)) + (days.KeptOn(day) * weighing.Kept);
            best = Math.Max(best, score);
        }

        return best;
    }

    private GrowthWalk Next(int day, (int Broken, int Kept) judged, Weighing weighing, (double Up, double Down) limits)
    {
        if (IsUp)
        {
            var recovered = Math.Max(0, Score - (judged.Broken * weighing.Broken)) + (judged.Kept * weighing.Kept);
            return recovered < limits.Down ? this with { Score = recovered } : new GrowthWalk { SinceDay = day + 1 };
        }

        var grown = Score + (judged.Broken * weighing.Broken);
        if (grown >= limits.Up)
        {
            // What was kept on the same day is not yet a recovery.
            return this with { IsUp = true, Score = 0, Peak = grown, CrossedDay = day };
        }

        var left = Math.Max(0, grown - (judged.Kept * weighing.Kept));
        return left > 0 ? this with { Score = left, Peak = Math.Max(Peak, grown) } : new GrowthWalk { SinceDay = day + 1 };
    }
}
