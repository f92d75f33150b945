namespace ParLive.Domain.Hotspots;

/// <summary>Why a hotspot was found, in numbers that a screen can put into a sentence.</summary>
/// <remarks>No number in it is ever infinite or not a number.</remarks>
public abstract record Evidence
{
    private Evidence()
    {
    }

    /// <summary>How bad it is: how many dossiers or tasks are in trouble beyond what there should be; 0 or more.</summary>
    /// <remarks>
    /// Above peers and growth: broken promises (or the backlog) less those expected. Oldest: how many times the limit the dossier is overdue.
    /// Plan: tasks overdue, or tasks behind what is expected. So it is a number of citizens or tasks, and may be added up over units.
    /// </remarks>
    public abstract double Severity { get; }

    /// <summary>More than chance explains among peers: broken promises of those judged in some days, or overdue of open.</summary>
    /// <param name="Part">How many there were.</param>
    /// <param name="Whole">Of how many.</param>
    /// <param name="Expected">The share that is usual among peers, 0 to 1.</param>
    /// <param name="Limit">How many there may be before it is an alarm.</param>
    /// <param name="Probability">How likely as many or more are in a unit like its peers, 0 to 1.</param>
    /// <param name="Peers">With how many units it was compared, itself included.</param>
    /// <param name="FirstDay">The first local day that was counted, since 1 January 1970.</param>
    /// <param name="LastDay">The last one.</param>
    public sealed record AbovePeers(
        long Part, long Whole, double Expected, long Limit, double Probability, int Peers, int FirstDay, int LastDay) : Evidence
    {
        /// <inheritdoc/>
        public override double Severity => Math.Max(0, Part - (Whole * Expected));
    }

    /// <summary>More than the unit itself used to have.</summary>
    /// <param name="Broken">How many promises were broken since it began.</param>
    /// <param name="Judged">How many were judged since.</param>
    /// <param name="PastRate">The share that used to be broken, 0 to 1.</param>
    /// <param name="WatchedRate">The share against which it is weighed: the odds of the past multiplied by a factor.</param>
    /// <param name="Score">How strongly the judgements speak for that share, as a natural logarithm of likelihoods.</param>
    /// <param name="Limit">From which score on it is an alarm.</param>
    /// <param name="AlarmsAWeek">How many false alarms a week this limit lets through, here alone.</param>
    /// <param name="SinceDay">The local day on which it began.</param>
    /// <param name="CrossedDay">The local day on which the limit was reached.</param>
    public sealed record Grown(
        long Broken, long Judged, double PastRate, double WatchedRate, double Score, double Limit, double AlarmsAWeek, int SinceDay, int CrossedDay) : Evidence
    {
        /// <inheritdoc/>
        public override double Severity => Math.Max(0, Broken - (Judged * PastRate));
    }

    /// <summary>One dossier is overdue for long.</summary>
    /// <param name="Dossier">Its number; empty where none is overdue any more.</param>
    /// <param name="CalendarDays">For how many days.</param>
    /// <param name="WorkingDays">For how many working days.</param>
    /// <param name="Limit">From how many calendar days on it is an alarm: the configured, or more where the budget of alarms asks for it.</param>
    public sealed record Old(string Dossier, int CalendarDays, int WorkingDays, int Limit) : Evidence
    {
        /// <inheritdoc/>
        public override double Severity => (double)CalendarDays / Math.Max(1, Limit);
    }

    /// <summary>Tasks of plans slip.</summary>
    /// <param name="Plan">How they stand.</param>
    /// <param name="OverdueShare">Which share of the due ones may be overdue before it is an alarm, 0 to 1.</param>
    /// <param name="BehindShare">By which share of all they may be behind, 0 to 1.</param>
    public sealed record Slipped(PlanLoad Plan, double OverdueShare, double BehindShare) : Evidence
    {
        /// <inheritdoc/>
        public override double Severity => Math.Max(Plan.Overdue, (double)Plan.Behind / Plans.ExpectedWork.Whole);
    }
}
