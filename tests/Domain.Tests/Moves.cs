using ParLive.Domain.Books;

namespace ParLive.Domain.Tests;

/// <summary>A dossier has one home; its whole history goes there, and nothing of it counts twice.</summary>
public sealed class Moves
{
    private const string Elsewhere = "30310@2025-07-01";

    [Fact]
    public void A_dossier_whose_receipt_names_another_unit_is_misplaced()
    {
        var book = Some.Book(Some.End(3), Some.Receipt(unit: Elsewhere));

        Assert.Equal([new BookEntry.Moved(Some.Number, Elsewhere)], book.Misplaced([Some.Number, Some.Number, "unknown"]));
        Assert.Empty(Some.Book(Some.End(3), Some.Receipt()).Misplaced([Some.Number]));
    }

    [Fact]
    public void A_dossier_that_moved_counts_here_no_longer_and_waits_to_be_delivered()
    {
        var book = Some.Book(Some.Receipt(unit: Elsewhere), Some.End(3));

        Move(book);

        Assert.True(book.RollUp.Total.IsZero);
        Assert.Equal((0, Elsewhere), (book.Ledger.Count, book.ForwardOf(Some.Number)));
        Assert.Equal([Some.Receipt(unit: Elsewhere), Some.End(3)], book.Outbox[Some.Number]);

        book.Apply(1_000, [new BookEntry.Delivered(Some.Number)]);

        Assert.Empty(book.Outbox);
        Assert.Equal(Elsewhere, book.ForwardOf(Some.Number));
    }

    [Fact]
    public void What_comes_while_a_dossier_is_on_its_way_goes_after_it()
    {
        var book = Some.Book(Some.Receipt(unit: Elsewhere));
        Move(book);

        Books.Bring(book, new BookEntry.Happened(Some.Number, Some.End(3)), new BookEntry.Happened(Some.Number, Some.Receipt(unit: Elsewhere)));

        Assert.True(book.RollUp.Total.IsZero);
        Assert.Equal([Some.Receipt(unit: Elsewhere), Some.End(3)], book.Outbox[Some.Number]);
    }

    [Fact]
    public void Leaving_twice_before_the_first_is_delivered_loses_nothing()
    {
        var book = Some.Book(Some.Receipt(unit: Elsewhere), Some.End(3));

        Move(book);
        Move(book);

        Assert.Equal(2, book.Outbox[Some.Number].Count);
    }

    [Fact]
    public void A_dossier_may_come_back_to_where_it_was()
    {
        var book = Some.Book(Some.Receipt(unit: Elsewhere));
        Move(book);
        book.Apply(1_000, [new BookEntry.Delivered(Some.Number)]);

        Books.Bring(book, new BookEntry.Happened(Some.Number, Some.Receipt()));

        Assert.Null(book.ForwardOf(Some.Number));
        Assert.Equal([Some.Receipt()], book.Ledger.EventsOf(Some.Number));
    }

    [Fact]
    public void Reading_the_journal_knows_what_moved()
    {
        var book = new UnitBook(Books.Unit, Time.OfficeZone.Vietnam);
        book.Load(5, [new BookEntry.Happened(Some.Number, Some.Receipt(unit: Elsewhere)), new BookEntry.Moved(Some.Number, Elsewhere)]);
        book.Load(7, [new BookEntry.Happened("other", Some.Receipt())]);
        book.CountAnew(default);

        Assert.Equal((1, 2L, 7L), (book.Ledger.Count, book.Sequence, book.LastAccepted));
        Assert.Equal(1, book.RollUp.Total.Level(Measures.AllMeasures.Open, Time.OfficeZone.Vietnam.TickOf(Some.At(1))));
        Assert.Single(book.Outbox);
    }

    private static void Move(UnitBook book) => book.Apply(1_000, [new BookEntry.Moved(Some.Number, Elsewhere)]);
}
