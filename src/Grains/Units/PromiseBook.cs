using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Procedures;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>The computed due dates of a unit's open dossiers, and what a calendar does to them.</summary>
internal static class PromiseBook
{
    /// <summary>What a calendar would do.</summary>
    public static PromiseMoves Moves(UnitBook book, WorkingCalendar calendar) => Moves(book, OpenPromises.In(book.Ledger), calendar);

    /// <summary>What the newest calendar does, and the entries by which it is done.</summary>
    public static (PromiseMoves Moves, IReadOnlyList<BookEntry> Entries) Follow(UnitBook book, Instant now)
    {
        var (promises, newest) = (OpenPromises.In(book.Ledger), book.Ledger.Calendar);
        var changes = Rulings.By(newest, promises, book.Unit, now);
        return (Moves(book, promises, newest), [.. changes.Select(change => new BookEntry.Happened(change.Number, change.Change))]);
    }

    private static PromiseMoves Moves(UnitBook book, IReadOnlyList<OpenPromise> promises, WorkingCalendar calendar) => new(
        promises.Count,
        [
            .. CalendarChange.Preview(promises, calendar).OrderBy(move => move.Number, StringComparer.Ordinal).Select(move => new PromiseMove(
                book.Unit, move.Number, book.Ledger.Zone.Local(move.Old), book.Ledger.Zone.Local(move.New), decimal.Round((decimal)move.By.TotalHours, 2))),
        ]);
}
