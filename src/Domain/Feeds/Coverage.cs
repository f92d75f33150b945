using NodaTime;

namespace ParLive.Domain.Feeds;

/// <summary>How many units stand how: each in exactly one place, so they add up to all units, and parts add up to the whole.</summary>
/// <param name="Live">Live units.</param>
/// <param name="Quiet">Quiet ones.</param>
/// <param name="Late">Late ones.</param>
/// <param name="Lost">Lost ones that were heard from once.</param>
/// <param name="NeverHeard">Those that never were.</param>
/// <param name="Learning">How many of them all are measured by the general interval because too little was heard.</param>
public readonly record struct Coverage(int Live, int Quiet, int Late, int Lost, int NeverHeard, int Learning)
{
    /// <summary>All units.</summary>
    public int Units => Live + Quiet + Late + Lost + NeverHeard;

    /// <summary>Those of which figures are as they should be.</summary>
    public int Covered => Live + Quiet;

    /// <summary>One unit.</summary>
    public static Coverage Of(UnitFeeds unit, Instant now)
    {
        var one = unit.IsNeverHeard ? new Coverage { NeverHeard = 1 } : unit.StateAt(now) switch
        {
            FeedState.Live => new Coverage { Live = 1 },
            FeedState.Quiet => new Coverage { Quiet = 1 },
            FeedState.Late => new Coverage { Late = 1 },
            _ => new Coverage { Lost = 1 },
        };
        return one with { Learning = unit.IsLearning ? 1 : 0 };
    }

    /// <summary>Of both together.</summary>
    public static Coverage operator +(Coverage left, Coverage right) => new(
        left.Live + right.Live, left.Quiet + right.Quiet, left.Late + right.Late, left.Lost + right.Lost,
        left.NeverHeard + right.NeverHeard, left.Learning + right.Learning);
}
