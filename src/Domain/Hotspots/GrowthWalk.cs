namespace ParLive.Domain.Hotspots;

/// <summary>A CUSUM over judgements in their order: up until a limit is reached, then down until the past rate is back, and so on.</summary>
/// <remarks>
/// It depends on the judgements alone, never on when anybody looks. Promises break at midnight, many at once, while they are kept throughout
/// the day: one by one they would look like a run of failures every night. So a day is one step.
/// </remarks>
internal readonly record struct GrowthWalk
{
    /// <summary>Whether it is up now.</summary>
    public bool IsUp { get; private init; }

    /// <summary>The score: of growth before the limit is reached, of recovery after it.</summary>
    public double Score { get; private init; }

    /// <summary>The score with which the limit was reached; 0 where it was not.</summary>
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
            score = Math.Max(0, score + (days.KeptOn(day) * weighing.Kept) - (days.BrokenOn(day) * weighing.Broken));
            best = Math.Max(best, score);
        }

        return best;
    }

    private GrowthWalk Next(int day, (int Broken, int Kept) judged, Weighing weighing, (double Up, double Down) limits)
    {
        var step = (judged.Broken * weighing.Broken) - (judged.Kept * weighing.Kept);
        if (IsUp)
        {
            var recovered = Math.Max(0, Score - step);
            return recovered < limits.Down ? this with { Score = recovered } : new GrowthWalk { SinceDay = day + 1 };
        }

        var grown = Score + step;
        return grown >= limits.Up ? this with { IsUp = true, Score = 0, Peak = grown, CrossedDay = day }
            : grown > 0 ? this with { Score = grown }
            : new GrowthWalk { SinceDay = day + 1 };
    }
}
