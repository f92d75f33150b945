using ParLive.Domain.Books;
using ParLive.Domain.Hashing;
using ParLive.Domain.Packing;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>A book that comes back from a snapshot cannot be told from the one that went.</summary>
public sealed class SnapshotLaws
{
    [Fact]
    public void A_book_comes_back_from_its_snapshot_as_it_was() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var (left, back) = LeftAndBack(history);

            // Before anything is unpacked.
            Assert.Equal(left.Ledger.Count, back.Ledger.Count);
            Assert.Equal(left.Ledger.Events, back.Ledger.Events);
            Assert.Equal(left.Ledger.Hashes.Order(), back.Ledger.Hashes.Order());
            Assert.Equal(left.Ledger.Names.Any(name => left.Ledger.EventsOf(name).Any(happened => happened.Unit != Books.Unit)), back.AnyMayBeMisplaced);
            Assert.Equal(left.RollUp.Total.Entries, back.RollUp.Total.Entries);

            Assert.Equal(left.Ledger.Names.Select(SipHash.Of).Order(), back.Ledger.Hashes.Order());
            Assert.Equal(BookDigest.Of(left), BookDigest.Of(back));
            Assert.Equal(left.Ledger.Contributions().Checksum, back.Ledger.Contributions().Checksum);
        });

    [Fact]
    public void What_happens_after_a_snapshot_comes_to_the_same() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var known = history.Events.Take(history.Dice().Next(history.Events.Count)).ToList();
            var (_, back) = LeftAndBack(history with { Events = known });

            Books.Bring(back, [.. history.Events]);

            Assert.Equal(BookDigest.Of(Books.Of(history)), BookDigest.Of(back));
            Assert.Equal(Books.Of(history).RollUp.Total.Checksum, back.RollUp.Total.Checksum);
            Assert.True(back.RollUp.IsConserved);
        });

    private static (UnitBook Left, UnitBook Back) LeftAndBack(History history)
    {
        var (left, back) = (Books.Of(history), new UnitBook(Books.Unit, UsualCalendars.Of(history.Zone)));
        BookSnapshot.Restore(back, BookSnapshot.Encode(left), left.Sequence, new TextPool());
        return (left, back);
    }
}
