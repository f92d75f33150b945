using ParLive.Domain.Boards;
using ParLive.Domain.Feeds;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Domain.RollUps;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;
using ParLive.Grains.Telling;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Units;

/// <summary>Between what travels and what is meant.</summary>
internal static class Wire
{
    public static DigestReading Of(ToldDigest told)
    {
        var (digest, version) = (told.Digest, told.Version);
        return new DigestReading(
            digest.Unit, digest.AsOf.Index, digest.ValidUntil.Index, digest.OnTime.Part, digest.OnTime.Whole, digest.Online.Part,
            digest.Online.Whole, digest.Open, digest.Overdue, digest.DueSoon, digest.LastAccepted, version.Epoch, version.Sequence)
        {
            Evidence = digest.Evidence.ToBytes(),
            Feeds = digest.Feeds.Encode(),
            TasksDone = digest.Plan.Part,
            TasksSet = digest.Plan.Whole,
            Hotspot = (int)digest.Hotspot,
            Contested = digest.Contested,
            Known = told,
        };
    }

    public static ToldDigest Of(DigestReading reading) => reading.Known ?? new(
        new UnitDigest(
            reading.Unit, new Tick(reading.AsOf), new Tick(reading.ValidUntil), new Ratio(reading.OnTime, reading.OfResolved),
            new Ratio(reading.Online, reading.OfReceived), reading.Open, reading.Overdue, reading.DueSoon, reading.LastAccepted)
        {
            Evidence = EvidenceSet.Parse(reading.Evidence.Span),
            Feeds = UnitFeeds.Decode(reading.Feeds.Span),
            Plan = new Ratio(reading.TasksDone, reading.TasksSet),
            Hotspot = (HotspotState)reading.Hotspot,
            Contested = reading.Contested,
        },
        new Version(reading.Epoch, reading.Sequence));

    public static ChildDelta DeltaOf(UpwardPush push) => new(
        push.Epoch, push.From, push.To, EntriesOf(push.Keys, push.Amounts), new Checksum(push.Checksum));

    public static ChildState StateOf(WholeTimeline whole) => new(
        new Version(whole.Epoch, whole.Sequence), new Horizon(whole.MinutesFrom, whole.HoursFrom),
        EntriesOf(whole.Keys, whole.Amounts), new Checksum(whole.Checksum));

    public static (long[] Keys, int[] Amounts) Of(IReadOnlyCollection<Entry> entries)
    {
        var (keys, amounts, place) = (new long[entries.Count], new int[entries.Count], 0);
        foreach (var entry in entries)
        {
            (keys[place], amounts[place]) = (entry.Key, entry.Amount);
            place++;
        }

        return (keys, amounts);
    }

    public static RateReading Of(RateDefinition definition, Ratio ratio) =>
        new(ratio.Part, ratio.Whole, ratio.Percent(definition.Rounding), definition.TextOf(ratio));

    public static Entry[] EntriesOf(IReadOnlyList<long> keys, IReadOnlyList<int> amounts)
    {
        var entries = new Entry[Math.Min(keys.Count, amounts.Count)];
        for (var place = 0; place < entries.Length; place++)
        {
            entries[place] = Entry.Of(keys[place], amounts[place]);
        }

        return entries;
    }
}
