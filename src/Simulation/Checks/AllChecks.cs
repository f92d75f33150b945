using ParLive.Simulation.Checks.Gaming;
using ParLive.Simulation.Checks.Hotspots;
using ParLive.Simulation.Checks.Ranking;
using ParLive.Simulation.Checks.Risk;
using ParLive.Simulation.Checks.Silence;

namespace ParLive.Simulation.Checks;

/// <summary>Everything that is checked on simulated provinces, room by room.</summary>
public static class AllChecks
{
    /// <summary>The rooms, each with its check: from how much is to be drawn (1 for some minutes in all) to the figures beside their limits.</summary>
    public static IReadOnlyList<(string Room, Func<int, IEnumerable<CheckLine>> Run)> Rooms { get; } =
    [
        ("ranking", seeds => RankingChecks.Run(RankingChecks.Many * seeds)),
        ("hotspots", seeds => HotspotChecks.Run(8 * seeds)),
        ("risk", seeds => RiskChecks.Run(2 * seeds)),
        ("gaming", seeds => GamingChecks.Run(10 * seeds)),
        ("silence", seeds => SilenceChecks.Run(2 * seeds)),
    ];
}
