using NodaTime;
using ParLive.Domain.Boards;
using ParLive.Domain.Feeds;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Judgements;

namespace ParLive.Grains.Units;

/// <summary>From digests to a board.</summary>
internal static class Boards
{
    private static readonly Comparer<(long Overdue, string Key)> LeastFirst = Comparer<(long Overdue, string Key)>.Create((left, right) =>
        left.Overdue != right.Overdue ? left.Overdue.CompareTo(right.Overdue) : string.CompareOrdinal(right.Key, left.Key));

    private static readonly Silenced Nobody = new(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

    /// <summary>The board of now; cut to the units with most overdue dossiers where so many are asked for.</summary>
    public static BoardReading Of(
        (UnitTree Tree, Unit Unit) of, (BoardMembers All, string Kind, int? MostOverdue) asked,
        (Tick Now, Instant Moment, OfficeZone Zone) moment, (RankingReadings Ranking, Silenced Silenced, TrustReading Trust) known)
    {
        var members = asked.All.Of(asked.Kind);
        var asOf = AsOf(members.Select(member => member.Place.Digest), moment.Now);
        var all = members.Select(member => (member.Unit, member.Key, Digest: member.Place.At(asOf)));
        var group = all.Aggregate(default(Ratio), (sum, row) => sum + (row.Digest?.OnTime ?? default));
        var rows = asked.MostOverdue is { } most ? MostOverdue(all, most) : all;
        var shown = rows.Select(row => RowOf((row.Unit, row.Key), row.Digest, known.Ranking, (known.Silenced, moment.Moment)));
        return new BoardReading(
            Infos.Of(of.Tree, of.Unit),
            moment.Zone.Local(asOf == moment.Now ? moment.Moment : LastMinuteBefore(new Tick(asOf.Index + 1), moment.Zone)),
            asked.Kind,
            asked.All.Kinds,
            Wire.Of(RateDefinitions.OnTimeByDate, group),
            [.. asked.MostOverdue is null ? shown.OrderBy(row => row.Rank ?? int.MaxValue).ThenBy(row => row.Name, StringComparer.Ordinal) : shown],
            known.Trust)
        { Edition = known.Ranking.Edition(moment.Zone) };
    }

    /// <summary>The board of a past moment.</summary>
    public static BoardReading AsOf(
        UnitTree tree, Unit unit, (string Chosen, IReadOnlyList<string> All) kinds, IReadOnlyList<(Unit Unit, UnitDigest Digest, bool IsBlank)> rows,
        (FiguresReading Figures, OfficeZone Zone) moment, (RankingReadings Ranking, TrustReading Trust) known)
    {
        var at = Instant.FromDateTimeOffset(moment.Figures.AsOf);
        return new BoardReading(
            Infos.Of(tree, unit), moment.Figures.AsOf, kinds.Chosen, kinds.All,
            Wire.Of(RateDefinitions.OnTimeByDate, rows.Aggregate(default(Ratio), (sum, row) => sum + row.Digest.OnTime)),
            [
                .. rows.Select(row => RowOf((row.Unit, tree.WrittenKeyOf(row.Unit)), row.Digest, known.Ranking, (Nobody, at)) with
                    {
                        Feed = FeedAsOf(row.Digest, row.IsBlank, at),
                        IsBlank = row.IsBlank,
                        LastAccepted = HeardSince(row.Digest, at) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.Digest.LastAccepted),
                    })
                    .OrderBy(row => row.Rank ?? int.MaxValue).ThenBy(row => row.Name, StringComparer.Ordinal),
            ],
            known.Trust)
        { Edition = known.Ranking.Edition(moment.Zone), AsOfExactTo = moment.Figures.AsOfExactTo };
    }

    // What was heard since says nothing of how it was heard then.
    private static string FeedAsOf(UnitDigest digest, bool isBlank, Instant at) =>
        isBlank ? "lost"
        : HeardSince(digest, at) ? "unknown"
        : Slug.Of(digest.Feeds.StateAt(at));

    private static bool HeardSince(UnitDigest digest, Instant at) => digest.LastAccepted == 0 || Instant.FromUnixTimeMilliseconds(digest.LastAccepted) > at;

    /// <summary>The kinds of unit below a unit, the most numerous first.</summary>
    public static IReadOnlyList<string> KindsBelow(UnitTree tree, Unit unit, Tick now) =>
        [.. Below(tree, unit, now).CountBy(member => member.Kind).OrderByDescending(pair => pair.Value).Select(pair => pair.Key)];

    private static IEnumerable<Unit> Below(UnitTree tree, Unit unit, Tick now) => tree.Below(unit.Key).Where(member => member.Lives(OfficeZone.DateOf(now)));

    /// <summary>What some hotspots come to as a mark: somebody must act, somebody does already, or nothing.</summary>
    public static string? MarkOf(IEnumerable<HotspotState> hotspots)
    {
        var mark = (string?)null;
        foreach (var state in hotspots)
        {
            if (state == HotspotState.Active)
            {
                return "act";
            }

            mark = state is HotspotState.Acknowledged or HotspotState.Shelved ? "watch" : mark;
        }

        return mark;
    }

    // Without a list of all: those of a whole country, made for each question, would keep the collector busy with old memory.
    private static IEnumerable<(Unit Unit, string Key, UnitDigest? Digest)> MostOverdue(
        IEnumerable<(Unit Unit, string Key, UnitDigest? Digest)> rows, int most)
    {
        var kept = new PriorityQueue<(Unit Unit, string Key, UnitDigest? Digest), (long Overdue, string Key)>(most + 1, LeastFirst);
        foreach (var row in rows)
        {
            var place = (row.Digest?.Overdue ?? 0, row.Key);
            if (kept.Count < most)
            {
                kept.Enqueue(row, place);
            }
            else
            {
                kept.EnqueueDequeue(row, place);
            }
        }

        return kept.UnorderedItems.OrderByDescending(item => item.Priority, LeastFirst).Select(item => item.Element);
    }

    // One moment for all rows: where a digest has run out and is not renewed yet, the board stands at the minute before.
    private static Tick AsOf(IEnumerable<UnitDigest?> digests, Tick now)
    {
        var earliest = now;
        foreach (var digest in digests)
        {
            if (digest is not null && digest.ValidUntil <= earliest)
            {
                earliest = new Tick(digest.ValidUntil.Index - 1);
            }
        }

        return earliest;
    }

    // The places of a day that follow its last minute are empty, so the place before a midnight is no moment of its own.
    private static Instant LastMinuteBefore(Tick tick, OfficeZone zone) => zone.MomentOf(tick) - Duration.FromMinutes(1);

    private static BoardRow RowOf((Unit Unit, string Key) of, UnitDigest? digest, RankingReadings ranking, (Silenced Silenced, Instant Now) at)
    {
        var (unit, key) = of;
        var standing = ranking.StandingOf(key);
        return new BoardRow(
            standing?.Place,
            key,
            unit.Name,
            unit.NameEn,
            Wire.Of(RateDefinitions.OnTimeByDate, digest?.OnTime ?? default),
            digest?.Online.Whole ?? 0,
            digest?.Open ?? 0,
            digest?.Overdue ?? 0,
            digest?.DueSoon ?? 0,
            Wire.Of(RateDefinitions.OnlineShareOfReceived, digest?.Online ?? default),
            digest is { LastAccepted: > 0 } heard ? DateTimeOffset.FromUnixTimeMilliseconds(heard.LastAccepted) : null)
        {
            Standing = standing,
            NotRanked = ranking.NotRankedOf(key),
            Feed = at.Silenced.Unranked.Contains(key) || digest is null ? "lost" : Slug.Of(digest.Feeds.StateAt(at.Now)),
            Plan = digest is { Plan.Whole: > 0 } planned ? Wire.Of(TaskRates.DoneShareOfAll, planned.Plan) : null,
            Mark = digest is null ? null : MarkOf([digest.Hotspot]),
            Contested = digest?.Contested ?? 0,
        };
    }
}
