using ParLive.Domain.Gaming;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Gaming;

/// <summary>A way to embellish figures, how strongly it is done, and by which signals it shall be found.</summary>
/// <param name="Cheat">How it is done.</param>
/// <param name="Right">The signals that speak of just that.</param>
internal sealed record Scenario(Cheat Cheat, params GamingSignal[] Right)
{
    private const double LeastGain = 0.02;

    /// <summary>Half of what would be late is falsified, and of the slow cases nine in ten are not asked for a rating.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new(new Cheat(CheatKind.BackdatedEnds, 0.5), GamingSignal.EndsOnDueDate, GamingSignal.EndsInLastHours),
        new(new Cheat(CheatKind.NeedlessSupplements, 0.5), GamingSignal.StoppedBeforeDue, GamingSignal.ClockStopped),
        new(new Cheat(CheatKind.PromisesMovedAfterExpiry, 0.5), GamingSignal.MovedAfterExpiry, GamingSignal.Moved),
        new(new Cheat(CheatKind.EndedAndWorkedOn, 0.5), GamingSignal.Reopened),
        new(new Cheat(CheatKind.SentBackAndReceivedAgain, 0.5), GamingSignal.ReceivedAgain, GamingSignal.RejectedBeforeDue),
        new(new Cheat(CheatKind.RatingsOfQuickOnly, 0.9), GamingSignal.RatingsOfQuick),
        new(new Cheat(CheatKind.EndsWrittenDownLater, 0.5), GamingSignal.EndRecordedAfterDue, GamingSignal.RecordedLate),
    ];

    /// <summary>
    /// Whether it pays for a unit with this true rate on time: it shows at least two points better. Who is hardly ever late has next to
    /// nothing to falsify, and nothing to gain.
    /// </summary>
    public bool PaysAt(double onTime) => Cheat.Kind == CheatKind.RatingsOfQuickOnly || (1 - onTime) * Cheat.Strength >= LeastGain;

    /// <summary>Whether a unit is found by a signal that speaks of just that.</summary>
    public bool IsFound(UnitWatch watch) => watch.Findings.Any(finding => Right.Contains(finding.Signal));

    /// <summary>Whether one of those signals could be judged of a unit.</summary>
    public bool IsJudged(UnitWatch watch) =>
        watch.Readings.Any(reading => Right.Contains(reading.Signal) && reading is not SignalReading.NotJudged);
}
