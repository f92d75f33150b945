using ParLive.Work;

namespace ParLive.Peers.Rounds;

/// <summary>What all contenders find: the same work, the same country, the same day, the same disk.</summary>
/// <param name="Load">The work that is loaded as fast as it goes.</param>
/// <param name="Traffic">What comes in after it: newer dossiers of the same country.</param>
/// <param name="Today">The local day on which the run began; only Redis and the limit are told it beforehand.</param>
/// <param name="Delay">How much longer each sync takes.</param>
internal sealed record Field(WorkFile Load, WorkFile Traffic, int Today, SyncDelay Delay)
{
    // However little is loaded, questions need something that comes in meanwhile.
    private const int LeastTraffic = 150_000;

    /// <summary>The country of both.</summary>
    public Country Country { get; } = Telling.CountryOf(Load.Plan);

    /// <summary>How many of the first lines are loaded before the clock starts: code that runs for the first time is slow.</summary>
    public int WarmUp => Math.Min(Load.Lines / 5, 200_000);

    /// <summary>How many lines of the traffic come in while questions are asked; the rest comes in event by event.</summary>
    public int Asked => Traffic.Lines / 2;

    /// <summary>Makes the files of a field of so many events, unless they are there.</summary>
    public static Field Of(string folder, int events, DateTimeOffset now)
    {
        var plan = new Plan(42, Plan.DossiersOf(events), Plan.LastBefore(now));
        var traffic = plan with { Seed = 43, Dossiers = Math.Max(plan.Dossiers, LeastTraffic), FirstDossier = 10_000_000, Days = 10 };
        return new(WorkFile.In(folder, plan), WorkFile.In(folder, traffic), Day.Of(now), SyncDelay.None);
    }
}
