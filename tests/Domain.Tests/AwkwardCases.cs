using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using static ParLive.Domain.Dossiers.Integrity;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Tests;

/// <summary>Twice, out of order, after the end, about nothing: for every kind of event.</summary>
public sealed class AwkwardCases
{
    private static readonly Amendment Nothing = new(null, null, null, null, null);

    public static TheoryData<UnitEvent> EveryKind =>
    [
        Some.Receipt(id: "x"), Some.End(1, id: "x"), Some.Asked(1, id: "x"), Some.Brought(1, id: "x"), Some.Due(1, 9, id: "x"), Some.Rating(1, id: "x"),
        Some.Truth(1, "receipt", Nothing with { Time = Some.At(-1) }, id: "x"), Some.Back(1, "receipt", id: "x"),
    ];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void The_same_event_a_second_time_is_a_duplicate_in_the_ledger_and_in_its_own_batch(UnitEvent happened)
    {
        var book = Some.Book();
        var line = new BookEntry.Happened(Some.Number, happened);

        Assert.Equal([Judgement.New, Judgement.Duplicate], book.Judge([line, line]));
        Books.Bring(book, line);
        Assert.Equal([Judgement.Duplicate], book.Judge([line]));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void An_id_with_another_content_is_a_conflict_and_the_first_stands(UnitEvent happened)
    {
        var book = Some.Book(happened);
        var other = new BookEntry.Happened(Some.Number, happened with { Time = Some.At(2) });

        Assert.Equal([Judgement.Conflict], book.Judge([other]));
        Assert.Equal([Judgement.New, Judgement.Conflict], Some.Book().Judge([new(Some.Number, happened), other]));
        Books.Bring(book, other);
        Assert.Equal([happened], book.Ledger.EventsOf(Some.Number));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void The_same_id_in_another_dossier_is_another_event(UnitEvent happened) =>
        Assert.Equal([Judgement.New, Judgement.New], Some.Book().Judge([new("1", happened), new("2", happened)]));

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void An_event_of_a_dossier_that_nobody_knows_is_kept_and_read_when_the_rest_comes(UnitEvent happened)
    {
        UnitEvent[] rest = [Some.Receipt(), Some.End(3)];

        var early = Some.Book([happened, .. rest]);
        var late = Some.Book([.. rest, happened]);

        Assert.Equal(BookDigest.Of(late), BookDigest.Of(early));
        Assert.Equal(late.RollUp.Total.Entries, early.RollUp.Total.Entries);
    }

    [Theory]
    [InlineData(true, EventAfterEnd)]
    [InlineData(false, None)]
    public void What_happens_after_the_end_is_flagged(bool after, Integrity expected)
    {
        var day = after ? 4 : 2;

        Assert.Equal(expected, Some.Facts(Some.Receipt(), Some.End(3), Some.Asked(day)).Flags);
        Assert.Equal(expected | UnaskedSupplement, Some.Facts(Some.Receipt(), Some.End(3), Some.Brought(day)).Flags);
        Assert.Equal(expected | DueDateMoved, Some.Facts(Some.Receipt(), Some.End(3), Some.Due(day, 9)).Flags);
        Assert.Equal(None, Some.Facts(Some.Receipt(), Some.End(3), Some.Rating(day)).Flags);
    }

    [Fact]
    public void A_dossier_received_twice_came_in_the_first_time()
    {
        var facts = Some.Facts(Some.Receipt(day: 2, dueIn: 9, id: "again"), Some.Receipt(day: 0, dueIn: 5));

        Assert.Equal((Some.At(0), Some.DueOn(5), ReceivedAgain), (facts.Received, facts.Due, facts.Flags));
    }

    [Fact]
    public void A_dossier_that_ended_twice_ended_the_first_time()
    {
        var facts = Some.Facts(Some.Receipt(), Some.End(4, Ending.Withdrawn, "again"), Some.End(3));

        Assert.Equal((Some.At(3), Ending.Resolved, EndedAgain), (facts.Ended, facts.How, facts.Flags));
    }

    [Fact]
    public void An_end_without_a_beginning_counts_as_unclassified_until_the_beginning_comes()
    {
        var book = Some.Book(Some.End(3));
        Assert.Equal(1, Of(book, Unclassified));
        Assert.Equal(1, Of(book, Flagged));
        Assert.Equal((0, 0), (Of(book, Open), Of(book, ResolvedEarly)));

        Books.Bring(book, new BookEntry.Happened(Some.Number, Some.Receipt()));

        Assert.Equal((0, 0, 1, 1), (Of(book, Unclassified), Of(book, Flagged), Of(book, Received), Of(book, ResolvedEarly)));
    }

    [Fact]
    public void An_end_before_the_start_counts_at_the_start()
    {
        var facts = Some.Facts(Some.Receipt(day: 2), Some.End(1));
        var book = Some.Book(Some.Receipt(day: 2), Some.End(1));

        Assert.Equal((Some.At(2), Some.At(1), EndedBeforeStart), (facts.Ended, facts.EndStated, facts.Flags));
        Assert.Equal((0, 1), (Of(book, Open), Of(book, ResolvedEarly)));
    }

    [Fact]
    public void Supplements_more_than_one_or_unasked_are_flagged_and_the_waiting_is_measured()
    {
        var twice = Some.Facts(Some.Receipt(), Some.Asked(1), Some.Brought(2), Some.Asked(3, "again"));
        var unasked = Some.Facts(Some.Receipt(), Some.Brought(2));

        Assert.Equal((RepeatedSupplements, NodaTime.Duration.FromDays(1)), (twice.Flags, twice.Waited));
        Assert.Equal([Some.At(1), Some.At(3)], twice.SupplementsRequested);
        Assert.Equal((UnaskedSupplement, NodaTime.Duration.Zero), (unasked.Flags, unasked.Waited));
        Assert.Equal(NodaTime.Duration.FromDays(2), Some.Facts(Some.Receipt(), Some.Asked(1), Some.End(3)).Waited);
    }

    [Fact]
    public void The_last_rating_counts()
    {
        var facts = Some.Facts(
            Some.Rating(5, SatisfactionLevel.Unsatisfied, "later"), Some.Rating(4, SatisfactionLevel.VerySatisfied), Some.Receipt(), Some.End(3));

        Assert.Equal((Some.At(5), SatisfactionLevel.Unsatisfied), facts.Rating);
    }

    [Theory]
    [InlineData(4, DueDateMoved)]
    [InlineData(5, DueDateMoved)]
    [InlineData(6, DueDateMoved | DueDateMovedAfterExpiry)]
    public void A_due_date_moved_after_it_passed_is_flagged_and_the_first_promise_stays(int day, Integrity expected)
    {
        var facts = Some.Facts(Some.Receipt(dueIn: 5), Some.Due(day, 9));

        Assert.Equal((Some.DueOn(5), Some.DueOn(9), expected), (facts.FirstPromise, facts.Due, facts.Flags));
    }

    [Fact]
    public void The_first_promise_survives_any_number_of_later_ones()
    {
        var facts = Some.Facts(Some.Due(3, 20, "second"), Some.Due(1, 9), Some.Receipt(dueIn: 5));
        var unpromised = Some.Facts(Some.Receipt(dueIn: null), Some.Due(3, 20, "second"), Some.Due(1, 9));

        Assert.Equal((Some.DueOn(5), Some.DueOn(20)), (facts.FirstPromise, facts.Due));
        Assert.Equal((Some.DueOn(9), Some.DueOn(20)), (unpromised.FirstPromise, unpromised.Due));
    }

    private static long Of(UnitBook book, Measure measure) => book.RollUp.Total.Level(measure, Tick.StartOf(30_000));
}
