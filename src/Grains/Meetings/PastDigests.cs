using NodaTime;
using ParLive.Domain.Boards;
using ParLive.Domain.Books;
using ParLive.Domain.Feeds;
using ParLive.Grains.Contracts;
using ParLive.Grains.Judgements;
using ParLive.Grains.Objections;
using ParLive.Grains.Telling;
using ParLive.Grains.Units;

namespace ParLive.Grains.Meetings;

/// <summary>The digest of a unit as of a past moment, by what is known of it now.</summary>
internal static class PastDigests
{
    public static DigestReading Of(UnitBook book, UnitReader reader, DateTimeOffset moment, FeedTerms terms)
    {
        var (total, zone) = (reader.Total, book.Ledger.Zone);
        var at = total.Horizon.CloseOf(Readings.TickOf(zone, moment));
        var digest = UnitDigest.At(book.Unit, total, at, reader.LastAccepted) with
        {
            Feeds = book.Feeds.Read(terms),
            Hotspot = HotspotShelf.StateAsOf(book, Instant.FromDateTimeOffset(moment)),
            Contested = ObjectionShelf.OpenAsOf(book, Instant.FromDateTimeOffset(moment)),
        };
        return Wire.Of(new ToldDigest(digest, default)) with { IsBlank = Array.TrueForAll(total.Levels(at), sum => sum == 0) };
    }
}
