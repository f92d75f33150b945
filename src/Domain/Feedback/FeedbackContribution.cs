using ParLive.Domain.Dossiers;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Feedback;

/// <summary>What a feedback adds to the numbers of its unit: a pure function of its facts.</summary>
/// <remarks>At every moment received = answered on time + answered late + dismissed + open.</remarks>
public static class FeedbackContribution
{
    /// <summary>The entries of a feedback.</summary>
    public static IReadOnlyList<Entry> Of(FeedbackFacts facts, OfficeZone zone)
    {
        var entries = new List<Entry>();
        AddTo(entries, facts, zone);
        return entries;
    }

    /// <summary>Adds the entries of a feedback to a list that is used again and again.</summary>
    internal static void AddTo(List<Entry> entries, FeedbackFacts facts, OfficeZone zone)
    {
        if (facts.First is { } first && facts.Flags != FeedbackIntegrity.None)
        {
            entries.Add(new(zone.TickOf(first), FeedbackFlagged, 1));
        }

        if (facts.Received is not { } received)
        {
            return;
        }

        var (start, end) = (zone.TickOf(received), facts.Ended is { } ended ? zone.TickOf(ended) : (Tick?)null);
        entries.Add(new(start, FeedbackReceived, 1));
        // A level that begins and ends in one minute was nothing to see.
        Contribution.AddSpell(entries, FeedbackOpen, start, end);
        if (facts.Due is { } due)
        {
            var lapse = Tick.StartOf(OfficeZone.DayOf(due.DayIn(zone)) + 1);
            Contribution.AddSpell(entries, FeedbackOverdue, lapse > start ? lapse : start, end);
        }

        if (end is { } at)
        {
            var isLate = facts.Due is { } promised && OfficeZone.DateOf(at) > promised.DayIn(zone);
            entries.Add(new(at, facts.IsDismissed ? FeedbackDismissed : isLate ? FeedbackAnsweredLate : FeedbackAnsweredOnTime, 1));
        }
    }
}
