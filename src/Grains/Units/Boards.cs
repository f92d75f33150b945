using NodaTime;
using ParLive.Domain.Boards;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>From digests to a board.</summary>
internal static class Boards
{
    public static BoardReading Of(
        UnitTree tree, Unit unit, string? kind, DigestShelf shelf, (Tick Now, Instant Moment, OfficeZone Zone) moment, TrustReading trust)
    {
        var today = OfficeZone.DateOf(moment.Now);
        var below = tree.Below(unit.Key).Where(member => member.Lives(today)).ToList();
        var kinds = below.CountBy(member => member.Kind).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).ToList();
        var chosen = kind is not null && kinds.Contains(kind, StringComparer.Ordinal) ? kind : kinds.FirstOrDefault() ?? "";
        var ranked = below.Where(member => member.Kind == chosen).ToList();
        var asOf = AsOf(ranked.Select(member => shelf.Find(member.Key.ToString())), moment.Now);
        var rows = ranked.Select(member => (Unit: member, Digest: shelf.Find(member.Key.ToString(), asOf))).ToList();
        var places = PlainRanking.Of([.. rows.Select(row => row.Digest?.OnTime ?? default)]);
        return new BoardReading(
            Infos.Of(tree, unit),
            moment.Zone.Local(asOf == moment.Now ? moment.Moment : LastMinuteBefore(new Tick(asOf.Index + 1), moment.Zone)),
            chosen,
            kinds,
            Wire.Of(RateDefinitions.OnTimeByDate, rows.Aggregate(default(Ratio), (sum, row) => sum + (row.Digest?.OnTime ?? default))),
            [.. rows.Select((row, place) => RowOf(row.Unit, row.Digest, places[place]))
                .OrderBy(row => row.Rank ?? int.MaxValue).ThenBy(row => row.Name, StringComparer.Ordinal)],
            trust);
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

    private static BoardRow RowOf(Unit unit, UnitDigest? digest, int? place) => new(
        place,
        unit.Key.ToString(),
        unit.Name,
        unit.NameEn,
        Wire.Of(RateDefinitions.OnTimeByDate, digest?.OnTime ?? default),
        digest?.Online.Whole ?? 0,
        digest?.Open ?? 0,
        digest?.Overdue ?? 0,
        digest?.DueSoon ?? 0,
        Wire.Of(RateDefinitions.OnlineShareOfReceived, digest?.Online ?? default),
        digest is { LastAccepted: > 0 } heard ? DateTimeOffset.FromUnixTimeMilliseconds(heard.LastAccepted) : null);
}
