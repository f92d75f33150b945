using ParLive.Domain.Feeds;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Measures;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Boards;

/// <summary>What a unit tells upward about itself: the figures by which boards rank and mark it, and how it is heard. Small; the latest wins.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="AsOf">The minute for which the figures hold.</param>
/// <param name="ValidUntil">The next minute in which one of them changes without an event, the next midnight at the latest; until then they hold.</param>
/// <param name="OnTime">On time by date over the last 30 whole local days and today.</param>
/// <param name="Online">Received online, of received, over the same range.</param>
/// <param name="Open">Open dossiers.</param>
/// <param name="Overdue">Those past their due date.</param>
/// <param name="DueSoon">Those due within three working days.</param>
/// <param name="LastAccepted">When its newest event was accepted, in milliseconds since 1970; 0 if it was never heard from.</param>
public sealed record UnitDigest(
    string Unit, Tick AsOf, Tick ValidUntil, Ratio OnTime, Ratio Online, long Open, long Overdue, long DueSoon, long LastAccepted)
{
    /// <summary>What it is ranked by.</summary>
    public EvidenceSet Evidence { get; init; } = EvidenceSet.Empty;

    /// <summary>Tasks of plans that are done, of those set.</summary>
    public Ratio Plan { get; init; }

    /// <summary>What the silence of its sources means, as moments.</summary>
    public UnitFeeds Feeds { get; init; } = new(Unit, []);

    /// <summary>Where its hotspot stands; cleared where it has none.</summary>
    public HotspotState Hotspot { get; init; } = HotspotState.Cleared;

    /// <summary>How many of its objections wait for a decision.</summary>
    public int Contested { get; init; }

    /// <summary>How many whole local days before today the flows reach back.</summary>
    public const int Days = 30;

    // All that any figure of a digest is read from; what takes how long stands at the same moments as what was resolved.
    private static readonly Measure[] Read =
    [
        .. new[] { AllMeasures.OpenDueIn3Days, AllMeasures.TasksSet, AllMeasures.TasksDone }
            .Concat(RankedIndicators.All.Select(indicator => indicator.Rate).OfType<RateDefinition>().SelectMany(rate => rate.Part.Measures.Concat(rate.Whole.Measures)))
            .Concat([AllMeasures.Open, AllMeasures.OpenOverdue]).Distinct(),
    ];

    /// <summary>Reads a timeline.</summary>
    public static UnitDigest Of(string unit, Timeline timeline, Tick now, long lastAccepted)
    {
        var digest = At(unit, timeline, now, lastAccepted);
        // What stands in the future mostly falls on a midnight; before it something may move that no figure shows.
        for (var next = timeline.NextChange(now, Read); next is { } change && change < digest.ValidUntil; next = timeline.NextChange(change, Read))
        {
            if (!At(unit, timeline, change, lastAccepted).SaysTheSameAs(digest))
            {
                return digest with { ValidUntil = change };
            }
        }

        return digest;
    }

    /// <summary>Reads a timeline as of a minute, whatever comes after it.</summary>
    public static UnitDigest At(string unit, Timeline timeline, Tick now, long lastAccepted)
    {
        var counts = Counts.Of(timeline, now, Tick.StartOf(Math.Max(0, now.Day - Days)), new Tick(now.Index + 1));
        return new UnitDigest(
            unit,
            now,
            Tick.StartOf(now.Day + 1),
            RateDefinitions.OnTimeByDate.Of(counts),
            RateDefinitions.OnlineShareOfReceived.Of(counts),
            counts[AllMeasures.Open],
            counts[AllMeasures.OpenOverdue],
            counts[AllMeasures.OpenDueIn3Days],
            lastAccepted)
        {
            Evidence = EvidenceSet.Of(counts),
            Plan = new Ratio(counts[AllMeasures.TasksDone], counts[AllMeasures.TasksSet]),
        };
    }

    /// <summary>Whether it says the same as another, at whatever minute.</summary>
    /// <remarks>Its sources were heard last when it accepted something last; how they speak changes with that alone.</remarks>
    public bool SaysTheSameAs(UnitDigest other) =>
        ValidUntil == other.ValidUntil && OnTime == other.OnTime && Online == other.Online && Open == other.Open && Overdue == other.Overdue
        && DueSoon == other.DueSoon && LastAccepted == other.LastAccepted && Plan == other.Plan && Hotspot == other.Hotspot && Contested == other.Contested
        && Unit == other.Unit && Evidence.Equals(other.Evidence);
}
