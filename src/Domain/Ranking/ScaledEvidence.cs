using ParLive.Domain.Rates;

namespace ParLive.Domain.Ranking;

/// <summary>As much to do as now, done as well as before: what lies between two states of a unit when only its volume changed.</summary>
internal static class ScaledEvidence
{
    public static EvidenceSet Of(EvidenceSet before, EvidenceSet now) => new(
        now.Volume,
        now.Items.Select(item => KeyValuePair.Create(item.Key, Of(before[item.Key], item.Value)))
            .Where(item => item.Value is not null).Select(item => KeyValuePair.Create(item.Key, item.Value!)));

    // What had no value before has no rate of before either; all of it is what it did.
    private static Evidence? Of(Evidence? before, Evidence now) => (before, now) switch
    {
        (Evidence.Share old, Evidence.Share fresh) =>
            new Evidence.Share(new Ratio((long)Math.Round(old.Part * fresh.Whole / old.Whole), fresh.Ratio.Whole)),
        (Evidence.Time { Moments: var old }, Evidence.Time { Moments: var fresh }) =>
            new Evidence.Time(new LogMoments(fresh.Count, Scaled(old.Sum, old.Count, fresh.Count), Scaled(old.Squares, old.Count, fresh.Count))),
        _ => null,
    };

    private static long Scaled(long sum, long before, long now) => (long)Math.Round((double)sum * now / before);
}
