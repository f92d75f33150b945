using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>The order in which events arrive, and how often, is no part of what is known.</summary>
public sealed class OrderLaws
{
    [Fact]
    public void Any_order_and_any_repetition_of_a_history_ends_in_one_state() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var dice = history.Dice();
            var plain = Books.Of(history);
            var again = history.Events.Concat(history.Events.Where(_ => dice.Next(2) == 0)).ToArray();
            dice.Shuffle(again);

            var other = Books.Of(history.Zone, again);

            Assert.Equal(BookDigest.Of(plain), BookDigest.Of(other));
            Assert.Equal(plain.RollUp.Total.Entries, other.RollUp.Total.Entries);
            Assert.Equal(plain.RollUp.Total.Checksum, other.RollUp.Total.Checksum);
            Assert.Equal(history.Events.Count, other.Ledger.Events);
            foreach (var number in history.Numbers)
            {
                Assert.Equal(plain.Ledger.EventsOf(number), other.Ledger.EventsOf(number));
                Assert.Equivalent(plain.Ledger.FactsOf(number), other.Ledger.FactsOf(number), strict: true);
            }
        });

    [Fact]
    public void Facts_are_the_same_in_whatever_order_the_events_are_given() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var events = history.Events.Select(line => line.Event).ToArray();
            var shuffled = events.ToArray();
            history.Dice().Shuffle(shuffled);

            Assert.Equivalent(Fold.Of(events, history.Zone), Fold.Of(shuffled, history.Zone), strict: true);
        });

    [Fact]
    public void Giving_events_to_the_fold_does_not_move_them() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var events = history.Events.Select(line => line.Event).ToArray();
            var before = events.ToArray();

            Fold.Of(events, history.Zone);

            Assert.Equal(before, events);
        });

    [Fact]
    public void Changes_event_by_event_add_up_to_counting_anew() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var ledger = new Ledger(UsualCalendars.Of(history.Zone));
            var changes = new TimelineDelta();
            foreach (var (number, happened) in history.Events)
            {
                var delta = new TimelineDelta();
                ledger.Apply(number, happened, delta);
                changes.Add(delta.Entries);

                var anew = ledger.Contributions();
                Assert.Equal(Books.Sorted(anew.Entries), Books.Sorted(changes.Entries));
                Assert.Equal(anew.Checksum, changes.Checksum);
            }
        });

    [Fact]
    public void Reading_the_journal_and_counting_once_ends_where_applying_did() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var applied = Books.Of(history);
            var loaded = new UnitBook(Books.Unit, history.Zone);
            foreach (var line in history.Events)
            {
                loaded.Load(1_000, [line]);
            }

            loaded.CountAnew(default);

            Assert.Equal(BookDigest.Of(applied), BookDigest.Of(loaded));
            Assert.Equal(applied.RollUp.Total.Entries, loaded.RollUp.Total.Entries);
            Assert.Equal(
                (applied.Sequence, applied.LastAccepted, applied.LastEventTime), (loaded.Sequence, loaded.LastAccepted, loaded.LastEventTime));
        });

    [Fact]
    public void Taking_all_dossiers_away_leaves_nothing() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var ledger = Books.LedgerOf(history);
            var timeline = Books.TimelineOf(history);
            var delta = new TimelineDelta();

            var events = history.Numbers.Sum(number => ledger.Remove(number, delta).Count);
            timeline.Add(delta.Entries);

            Assert.Equal(history.Events.Count, events);
            Assert.True(timeline.IsZero);
            Assert.Equal(default, timeline.Checksum);
            Assert.Equal((0, 0L), (ledger.Count, ledger.Events));
            Assert.True(ledger.Contributions().IsZero);
        });

    [Fact]
    public void Taking_every_event_back_leaves_nothing() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var plain = history.Events.Where(line => line.Event is not Voided).ToList();
            var back = plain.Select((line, place) => new BookEntry.Happened(line.Number, new Voided(
                EventId.Of(line.Event.Source, $"back {place}"), line.Event.Source, line.Event.Unit, line.Event.Time, MatterKind.Dossier, line.Event.Id, null)));

            var book = Books.Of(history.Zone, plain.Concat(back));

            Assert.True(book.RollUp.Total.IsZero);
            Assert.Equal(default, book.RollUp.Total.Checksum);
            Assert.All(book.Ledger.Names, number => Assert.Null(book.Ledger.FactsOf(number).First));
        });
}
