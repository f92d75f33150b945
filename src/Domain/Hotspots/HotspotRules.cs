namespace ParLive.Domain.Hotspots;

/// <summary>From when on something is an alarm, and when it is over. All limits of chance follow from one budget of false alarms.</summary>
public sealed record HotspotRules
{
    /// <summary>The usual rules.</summary>
    public static HotspotRules Usual { get; } = new();

    /// <summary>How many false alarms a week are bearable, over all units, kinds and levels together.</summary>
    public double AlarmsAWeek { get; init; } = 2;

    /// <summary>How many of the last weeks are watched for growth; what lies before them in the window is the past that is learned.</summary>
    public int GrowthWeeks { get; init; } = 5;

    /// <summary>By what the odds of a broken promise are multiplied in what growth is weighed against.</summary>
    public double GrowthOdds { get; init; } = 3;

    /// <summary>How much more likely the judgements since must be with the past rate before growth is over.</summary>
    public double RecoveryOdds { get; init; } = 100;

    /// <summary>The past rate is never taken to be lower: where nothing ever went wrong, one slip is no growth.</summary>
    public double PastRateLeast { get; init; } = 0.005;

    /// <summary>How many promises a cell must have judged in the past before growth can be told.</summary>
    public int PastLeast { get; init; } = 30;

    /// <summary>How many broken promises an alarm about them needs at least.</summary>
    public int BrokenLeast { get; init; } = 3;

    /// <summary>Over how many whole days peers are compared.</summary>
    public int PeerDays { get; init; } = 28;

    /// <summary>How many peers there must be with something to compare, the unit itself included.</summary>
    public int PeersLeast { get; init; } = 8;

    /// <summary>The probability below which a unit stands out among its peers, if the budget allows so much: beyond 99.8 % on both sides.</summary>
    public double PeerProbability { get; init; } = 0.001;

    /// <summary>The probability from which on a unit is among its peers again.</summary>
    public double PeerClearProbability { get; init; } = 0.05;

    /// <summary>After how many weeks a comparison with peers is a new one; between them it mostly says the same.</summary>
    public double PeerMemoryWeeks { get; init; } = 2;

    /// <summary>From how many calendar days past due on one dossier is an alarm, if the budget allows so many.</summary>
    public int OldestDays { get; init; } = 30;

    /// <summary>From how many on it always is. Where many dossiers wait for long the budget raises the limit, but never beyond.</summary>
    public int OldestDaysMost { get; init; } = 180;

    /// <summary>Below which share of the limit at which it was raised it is over.</summary>
    public double OldestClearShare { get; init; } = 0.6;

    /// <summary>From which share of overdue among due tasks on, and from how many on, tasks are an alarm; it is over below half of the share.</summary>
    public (double Share, int Least) TasksOverdue { get; init; } = (0.10, 2);

    /// <summary>From which share of all tasks behind what is expected, and from how many on, they are an alarm; it is over below half of the share.</summary>
    public (double Share, int Least) TasksBehind { get; init; } = (0.25, 3);

    /// <summary>For how many days a cause stands at least.</summary>
    public int DwellDays { get; init; } = 3;

    /// <summary>Within how many days of its end a hotspot that comes again is the same one.</summary>
    public int QuietDays { get; init; } = 21;

    /// <summary>By what its severity must have multiplied before a cause has worsened.</summary>
    public double WorsenedTimes { get; init; } = 2;

    /// <summary>The share of the budget that a kind has at a level, in false alarms a week.</summary>
    /// <remarks>
    /// Most for growth of a unit, where quickness is bought with false alarms; comparisons with peers are about what lasts and can wait for
    /// certainty. Tasks slip without any chance.
    /// </remarks>
    public double BudgetOf(Cause cause) => AlarmsAWeek * (cause.Kind, cause.Cell.Level) switch
    {
        (HotspotKind.Growth, HotspotLevel.Unit) => 0.72,
        (HotspotKind.Growth, HotspotLevel.Field) => 0.04,
        (HotspotKind.Growth, _) => 0.02,
        (HotspotKind.MissedAbovePeers, HotspotLevel.Unit) => 0.04,
        (HotspotKind.MissedAbovePeers, HotspotLevel.Field) => 0.02,
        (HotspotKind.MissedAbovePeers, _) => 0.01,
        (HotspotKind.BacklogAbovePeers, HotspotLevel.Unit) => 0.02,
        (HotspotKind.BacklogAbovePeers, HotspotLevel.Field) => 0.01,
        (HotspotKind.BacklogAbovePeers, _) => 0.01,
        (HotspotKind.Oldest, _) => 0.11,
        _ => 0,
    };

    /// <summary>The probability below which one of some cells stands out among its peers.</summary>
    /// <param name="cause">Of which kind and level.</param>
    /// <param name="cells">How many cells are watched so.</param>
    public double PeerLimit(Cause cause, int cells) => Math.Min(PeerProbability, BudgetOf(cause) * PeerMemoryWeeks / Math.Max(1, cells));
}
