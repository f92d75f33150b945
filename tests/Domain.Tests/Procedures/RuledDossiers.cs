using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Procedures;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Tests.Procedures;

/// <summary>What becomes of one dossier whose due date is computed: five working days, received on Monday, 4 March 2024, at 8.</summary>
public sealed class RuledDossiers
{
    private static readonly RuleHouse House = new(OfficeZone.Vietnam, RuleBook.Empty.With([RuleHouse.AProcedure(Term.WorkingDays(5))]));
    private static readonly Received Receipt = Some.Receipt(dueIn: null) with { Particulars = Particulars.Unknown with { Procedure = "1.000894" } };

    [Fact]
    public void It_counts_as_overdue_the_day_after_the_computed_date_though_nothing_happens()
    {
        var total = BookOf(Receipt).RollUp.Total;

        Assert.Equal(0, total.Level(AllMeasures.OpenOverdue, OfficeZone.Vietnam.TickOf(Some.At(7, 23, 59))));
        Assert.Equal(1, total.Level(AllMeasures.OpenOverdue, OfficeZone.Vietnam.TickOf(Some.At(8, 0))));
    }

    [Fact]
    public void While_it_waits_it_has_no_due_date_and_afterwards_a_later_one_and_the_first_promise_stays()
    {
        var (waiting, supplied) = (FactsOf(Receipt, Some.Asked(2)), FactsOf(Receipt, Some.Asked(2), Some.Brought(3)));

        Assert.Equal((null, "VN/1"), (waiting.Due, waiting.DueBasis!.Calendar.ToString()));
        Assert.Equal((DueDate.At(Some.At(7)), DueDate.At(Some.At(8))), (supplied.FirstPromise, supplied.Due));
        Assert.Equal(Integrity.None, supplied.Flags);
    }

    [Fact]
    public void A_due_date_that_somebody_sets_wins_whenever_it_is_known_and_is_flagged()
    {
        var set = Some.Due(1, 20);

        foreach (var facts in (Facts[])[FactsOf(Receipt, set, Some.Asked(2), Some.Brought(3)), FactsOf(set, Receipt)])
        {
            Assert.Equal((Some.DueOn(20), null, Integrity.DueDateMoved), (facts.Due, facts.DueBasis, facts.Flags & ~Integrity.UnaskedSupplement));
            Assert.Equal(DueDate.At(Some.At(7)), facts.FirstPromise);
        }
    }

    [Fact]
    public void Moving_it_after_the_computed_date_had_passed_is_seen_and_while_it_waits_nothing_has_passed()
    {
        Assert.True(FactsOf(Receipt, Some.Due(9, 20)).Flags.HasFlag(Integrity.DueDateMovedAfterExpiry));
        Assert.False(FactsOf(Receipt, Some.Due(7, 20)).Flags.HasFlag(Integrity.DueDateMovedAfterExpiry));
        Assert.False(FactsOf(Receipt, Some.Asked(2), Some.Due(9, 20), Some.Brought(15)).Flags.HasFlag(Integrity.DueDateMovedAfterExpiry));
    }

    [Fact]
    public void A_receipt_that_is_corrected_is_promised_by_what_is_true_and_one_taken_back_promises_nothing()
    {
        var later = Some.Truth(1, "receipt", new Amendment(Some.At(1), null, null, null, null));
        var other = Some.Truth(1, "receipt", new Amendment(null, null, null, "9.999", null));
        var promised = Some.Truth(1, "receipt", new Amendment(null, Some.DueOn(30), null, null, null));

        Assert.Equal(DueDate.At(Some.At(8)), FactsOf(Receipt, later).FirstPromise);
        Assert.Equal(FactsOf(later, Receipt).Due, FactsOf(Receipt, later).Due);
        Assert.Equal((null, null), (FactsOf(Receipt, other).Due, FactsOf(Receipt, other).FirstPromise));
        Assert.Equal((Some.DueOn(30), null), (FactsOf(Receipt, promised).Due, FactsOf(Receipt, promised).DueBasis));
        Assert.Equal(new Facts(), FactsOf(Receipt, Some.Back(1, "receipt")));
        Assert.Equal(
            DueDate.At(Some.At(7)), FactsOf(Receipt, other, Some.Back(2, "truth")).Due);
    }

    [Fact]
    public void Of_two_receipts_the_first_is_promised()
    {
        var second = Receipt with { Id = Some.Id("again"), Time = Some.At(2) };

        Assert.Equal(FactsOf(Receipt).Due, FactsOf(second, Receipt).Due);
        Assert.Equal(DueDate.At(Some.At(9)), FactsOf(second, Receipt, Some.Back(3, "receipt")).Due);
    }

    [Fact]
    public void A_calendar_that_is_applied_moves_open_promises_without_a_flag_and_later_waits_count_by_it()
    {
        var text = $"calendar own\nversion 1 2024-03-06\nover VN\noff 2024-03-08 | a flood\n";
        var rules = House.Rules.With(CalendarReader.Read(text).Sheet!, text, UnitKeyOfWard);
        var after = House with { Rules = rules };
        var before = House.BookOf(
            Line("open", Receipt), Line("ended", Receipt), Line("ended", Some.End(1)), Line("waits", Receipt), Line("waits", Some.Asked(1)),
            Line("set", Receipt), Line("set", Some.Due(1, 20)));
        var book = after.Book();
        book.Apply(1_000, [.. before.Ledger.Dossiers.SelectMany(number => before.EventsOf(number).Select(happened => Line(number, happened)))]);

        var newest = rules.NewestOf(RuleHouse.UnitIn(after, "30307"), after.Tree);
        var changes = Rulings.By(newest, OpenPromises.In(book.Ledger), Books.Unit, Some.At(3));
        book.Apply(2_000, [.. changes.Select(change => new BookEntry.Happened(change.Number, change.Change))]);
        after.Bring(book, Line("open", Some.Asked(4)), Line("open", Some.Brought(7)));

        Assert.Equal("open", Assert.Single(changes).Number);
        var facts = book.Ledger.FactsOf("open");
        Assert.Equal(DueDate.At(Some.At(7)), facts.FirstPromise);
        // A day for the flood; it waited from then on, which is Monday's first half hour.
        Assert.Equal((DueDate.At(Some.At(8, 8, 30)), "own/1+VN/1", Integrity.None), (facts.Due, facts.DueBasis!.Calendar.ToString(), facts.Flags));
        Assert.Empty(Rulings.By(newest, OpenPromises.In(book.Ledger), Books.Unit, Some.At(8)));
    }

    [Fact]
    public void A_dossier_that_was_here_before_the_rule_stays_without_a_due_date()
    {
        var book = new RuleHouse(OfficeZone.Vietnam, RuleBook.Empty).BookOf(Line("1", Receipt));

        House.Bring(book, Line("1", Some.Asked(2)), Line("1", Some.Brought(3)), Line("1", Receipt));
        House.Bring(book, Line("1", Some.Back(4, "asked")), Line("1", Some.Truth(4, "receipt", new Amendment(null, null, Channel.Post, null, null))));

        Assert.Equal((null, null, 5), (book.Ledger.FactsOf("1").Due, book.Ledger.FactsOf("1").DueBasis, book.Ledger.EventsOf("1").Count));
    }

    private static Units.UnitKey UnitKeyOfWard => Units.UnitKey.Parse(Books.Unit);

    private static BookEntry.Happened Line(string number, UnitEvent happened) => new(number, happened);

    private static UnitBook BookOf(params UnitEvent[] events) => House.BookOf(events.Select(happened => Line("1", happened)));

    private static Facts FactsOf(params UnitEvent[] events) => BookOf(events).Ledger.FactsOf("1");
}
