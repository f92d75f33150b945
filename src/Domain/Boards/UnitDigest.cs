using ParLive.Domain.Measures;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Boards;

/// <summary>What a unit tells upward about itself: the figures by which boards rank and mark it. Small; the latest wins.</summary>
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
    /// <summary>How many whole local days before today the flows reach back.</summary>
    public const int Days = 30;

    private static readonly Measure[] Read =
    [
        AllMeasures.Received, AllMeasures.Online, AllMeasures.ResolvedEarly, AllMeasures.ResolvedOnDueDate, AllMeasures.ResolvedLate,
        AllMeasures.Open, AllMeasures.OpenOverdue, AllMeasures.OpenDueIn3Days,
    ];

    /// <summary>Reads a timeline.</summary>
    public static UnitDigest Of(string unit, Timeline timeline, Tick now, long lastAccepted)
    {
        var counts = Counts.Of(timeline, now, Tick.StartOf(Math.Max(0, now.Day - Days)), new Tick(now.Index + 1));
        var midnight = Tick.StartOf(now.Day + 1);
        var next = timeline.NextChange(now, Read);
        return new UnitDigest(
            unit,
            now,
            next is { } change && change < midnight ? change : midnight,
            RateDefinitions.OnTimeByDate.Of(counts),
            RateDefinitions.OnlineShareOfReceived.Of(counts),
            counts[AllMeasures.Open],
            counts[AllMeasures.OpenOverdue],
            counts[AllMeasures.OpenDueIn3Days],
            lastAccepted);
    }

    /// <summary>Whether it says the same as another, at whatever minute.</summary>
    public bool SaysTheSameAs(UnitDigest other) => this with { AsOf = other.AsOf } == other;
}
