using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Feeds;
using ParLive.Domain.Packing;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Feeds;

/// <summary>What holds of feeds, whatever was heard.</summary>
public sealed class FeedLaws
{
    private static readonly Instant Late = Hearing.At(12, 30);

    [Fact]
    public void Feeds_after_a_snapshot_and_the_rest_of_the_journal_are_those_of_the_whole_journal() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var journal = Journal(history);
            var whole = new UnitBook(Books.Unit, UsualCalendars.Of(history.Zone));
            var left = new UnitBook(Books.Unit, UsualCalendars.Of(history.Zone));
            var back = new UnitBook(Books.Unit, UsualCalendars.Of(history.Zone));
            var cut = history.Dice().Next(journal.Count + 1);
            Load(whole, journal);
            Load(left, journal.Take(cut));
            BookSnapshot.Restore(back, BookSnapshot.Encode(left), left.Sequence, new TextPool());
            foreach (var (acceptedAt, entries) in journal.Skip(cut))
            {
                back.Apply(acceptedAt, entries);
            }

            Assert.Equal(whole.Feeds.Read(FeedTerms.Usual).Encode(), back.Feeds.Read(FeedTerms.Usual).Encode());
            Assert.Equal(BookSnapshot.Encode(whole), BookSnapshot.Encode(back));
        });

    [Fact]
    public void A_state_holds_until_the_moment_at_which_it_is_said_to_change() =>
        Law.Holds(seed => seed, seed =>
        {
            var unit = Hearing.Generated(seed).Read(FeedTerms.Usual);
            var now = unit.Feeds.Select(feed => feed.Patience.Last).Append(Hearing.At(1, 5)).Max();
            while (unit.ChangesAfter(now) is { } change)
            {
                Assert.True(change > now);
                Assert.Equal(unit.StateAt(now), unit.StateAt(change - Duration.Epsilon));
                now = change;
            }

            Assert.Equal(FeedState.Lost, unit.StateAt(now));
        });

    [Fact]
    public void Silence_only_makes_things_worse() =>
        Law.Holds(seed => seed, seed =>
        {
            var unit = Hearing.Generated(seed).Read(FeedTerms.Usual);
            var from = unit.Feeds.Select(feed => feed.Patience.Last).Append(Hearing.At(1, 5)).Max();
            var states = Enumerable.Range(0, 100).Select(step => unit.StateAt(from + Duration.FromHours(step * 15))).ToList();

            Assert.Equal(states.Order(), states);
        });

    [Fact]
    public void What_is_told_upward_comes_back_as_it_went() =>
        Law.Holds(seed => seed, seed =>
        {
            var unit = Hearing.Generated(seed).Read(FeedTerms.Usual);
            var back = UnitFeeds.Decode(unit.Encode());

            Assert.Equal(unit.Encode(), back.Encode());
            Assert.Equal(unit.StateAt(Late), back.StateAt(Late));
        });

    [Fact]
    public void Sums_of_feeds_add_up_in_any_order_and_grouping() =>
        Law.Holds(seed => seed, seed =>
        {
            var dice = new Random(seed);
            var units = Enumerable.Range(0, dice.Next(2, 7)).Select(place => Hearing.Generated(seed + place, $"{place}@2026-01-01").Read(FeedTerms.Usual)).ToArray();
            var now = Hearing.At(1, 5) + Duration.FromHours(dice.Next(3_000));
            var whole = FeedSum.Of(now, units).Encode();
            var cut = dice.Next(units.Length + 1);
            dice.Shuffle(units);

            var parts = FeedSum.Of(now, units[..cut]) + FeedSum.Decode(FeedSum.Of(now, units[cut..]).Encode());

            Assert.Equal(whole, parts.Encode());
            Assert.Equal(whole, (parts + FeedSum.None).Encode());
            Assert.Equal(units.Length, parts.Coverage.Units);
        }, cases: 100);

    [Fact]
    public void Every_unit_is_in_exactly_one_place_of_the_coverage_and_the_places_agree_with_what_is_silenced() =>
        Law.Holds(seed => seed, seed =>
        {
            var now = Hearing.At(1, 5) + Duration.FromHours(new Random(seed).Next(3_000));
            var units = Enumerable.Range(0, 4).Select(place => Hearing.Generated(seed + place, $"{place}@2026-01-01").Read(FeedTerms.Usual)).ToList();
            var coverage = FeedSum.Of(now, units).Coverage;

            var silenced = Silenced.At(now, units, []);

            Assert.Equal(coverage.Lost + coverage.NeverHeard, silenced.Unranked.Count);
            Assert.Equal(coverage.Units - coverage.Covered, silenced.AlarmsStay.Count);
            Assert.True(silenced.Unranked.IsSubsetOf(silenced.AlarmsStay));
        }, cases: 100);

    private static List<(long AcceptedAt, IReadOnlyList<BookEntry> Entries)> Journal(History history)
    {
        var dice = history.Dice();
        var moment = Hearing.At(1, 5).ToUnixTimeMilliseconds();
        return [.. history.Events.Select(line => (moment += dice.Next(5) * 1_200_000L * dice.Next(40), (IReadOnlyList<BookEntry>)[line]))];
    }

    private static void Load(UnitBook book, IEnumerable<(long AcceptedAt, IReadOnlyList<BookEntry> Entries)> journal)
    {
        foreach (var (acceptedAt, entries) in journal)
        {
            book.Load(acceptedAt, entries);
        }

        book.CountAnew(default);
    }
}
