using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.CountedHistory;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Testing;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Tests;

/// <summary>Totals without dossiers sum like any contribution, and say how far they speak.</summary>
public sealed class CountedHistories
{
    private static readonly string Series = Matter.NameOf(MatterKind.Count, "báo cáo");
    private static readonly LocalDate First = new(2024, 1, 1);

    [Fact]
    public void Long_Xuyen_from_its_published_totals_alone()
    {
        var book = BookOf(Period("a", First, new(2024, 9, 20), 504, (Received, 50_176), (Online, 42_295), (ResolvedOnDueDate, 49_636)));

        var counts = CountsOf(book, First, new(2024, 9, 20));

        Assert.Equal((504, 1_044, 1, 50_176), (counts.CarriedOver, counts[Open], counts[CountedPeriods], counts[CountedWithoutDossiers]));
        Assert.Equal("97.94", RateDefinitions.OnTimeShareOfLoad.TextOf(RateDefinitions.OnTimeShareOfLoad.Of(counts)));
        Assert.Equal("83.45", RateDefinitions.OnlineShareOfLoad.TextOf(RateDefinitions.OnlineShareOfLoad.Of(counts)));
        // After its close nobody knows any more.
        Assert.Equal(0, book.RollUp.Total.Level(Open, Tick.StartOf(OfficeZone.DayOf(new(2024, 9, 21)))));
    }

    [Fact]
    public void Months_that_follow_each_other_are_a_year()
    {
        var book = BookOf(
            Period("feb", new(2024, 2, 1), new(2024, 2, 29), 12, (Received, 80), (ResolvedOnDueDate, 82)),
            Period("jan", First, new(2024, 1, 31), 10, (Received, 100), (ResolvedLate, 98)));

        var both = CountsOf(book, First, new(2024, 2, 29));
        var february = CountsOf(book, new(2024, 2, 1), new(2024, 2, 29));

        Assert.Equal((10, 180, 10, 2), (both.CarriedOver, both[Received], both[Open], both[CountedPeriods]));
        Assert.Equal((12, 80, 10), (february.CarriedOver, february[Received], february[Open]));
    }

    [Fact]
    public void A_later_statement_of_a_period_holds_and_one_that_overlaps_is_left_out_and_shown()
    {
        var book = BookOf(
            Period("quarter", First, new(2024, 3, 31), null, at: 1, (Received, 300)),
            Period("again", First, new(2024, 3, 31), null, at: 2, (Received, 310)),
            Period("january", First, new(2024, 1, 31), null, at: 3, (Received, 100)));

        var counts = CountsOf(book, First, new(2024, 12, 31));

        Assert.Equal((310, 1, 1), (counts[Received], counts[CountedPeriods], counts[CountedLeftOut]));
    }

    [Fact]
    public void Any_order_and_any_duplication_gives_one_state_and_taking_back_leaves_nothing() =>
        Law.Holds(Some, periods =>
        {
            var dice = new Random(periods.Count);
            var shuffled = periods.Concat(periods.Where(_ => dice.Next(2) == 0)).ToArray();
            dice.Shuffle(shuffled);

            var (plain, other) = (BookOf([.. periods]), BookOf(shuffled));

            Assert.Equal(BookDigest.Of(plain), BookDigest.Of(other));
            Assert.Equal(plain.RollUp.Total.Entries, other.RollUp.Total.Entries);
            var back = periods.Select(said => new Voided(
                EventId.Of("báo cáo", $"back {said.Id}"), said.Source, said.Unit, said.Time, MatterKind.Count, said.Id, null));
            Assert.True(BookOf([.. periods, .. back]).RollUp.Total.IsZero);
        });

    [Fact]
    public void In_every_period_that_stands_what_was_carried_over_and_came_in_is_what_ended_and_is_open() =>
        Law.Holds(Some, periods =>
        {
            var book = BookOf([.. periods]);
            foreach (var period in CountedSeries.Of(periods).Periods)
            {
                var counts = CountsOf(book, period.From, period.To);
                Assert.Equal(counts.CarriedOver + counts[Received], counts[ResolvedOnDueDate] + counts[ResolvedLate] + counts[Open]);
            }
        });

    [Fact]
    public void It_reads_as_it_was_written() =>
        Law.Holds(Some, periods =>
        {
            var entries = periods.Select(said => (BookEntry)new BookEntry.Happened(Series, said)).ToList();

            Assert.Equal(entries, BookEncoding.Decode(BookEncoding.Encode(1, entries), new()).Entries);
        });

    // Months of one year, some twice and some over two months; what is open is carried on, so that all of them reconcile.
    private static List<Counted> Some(int seed)
    {
        var dice = new Random(seed);
        var periods = new List<Counted>();
        for (var count = dice.Next(1, 8); count > 0; count--)
        {
            var from = First.PlusMonths(dice.Next(6));
            var to = from.PlusMonths(dice.Next(1, 3)).PlusDays(-1);
            var received = dice.Next(0, 50);
            var late = dice.Next(0, received + 1);
            periods.Add(Period(
                $"{count}", from, to, carriedOver: 7, at: dice.Next(4), (Received, received), (ResolvedLate, late), (ResolvedOnDueDate, received - late)));
        }

        return periods;
    }

    private static Counted Period(string id, LocalDate from, LocalDate to, int? carriedOver, params (Measure Measure, int Amount)[] amounts) =>
        Period(id, from, to, carriedOver, at: 0, amounts);

    private static Counted Period(string id, LocalDate from, LocalDate to, int? carriedOver, int at, params (Measure Measure, int Amount)[] amounts) => new(
        EventId.Of("báo cáo", id), "báo cáo", Books.Unit, OfficeZone.Vietnam.StartOf(new LocalDate(2025, 1, 1)) + Duration.FromHours(at), from, to,
        carriedOver, new CountedAmounts(amounts.Select(amount => KeyValuePair.Create(amount.Measure, amount.Amount))));

    private static UnitBook BookOf(params IReadOnlyList<UnitEvent> said) =>
        Books.Of(OfficeZone.Vietnam, said.Select(happened => new BookEntry.Happened(Series, happened)));

    private static Counts CountsOf(UnitBook book, LocalDate from, LocalDate to)
    {
        var (start, end) = (Tick.StartOf(OfficeZone.DayOf(from)), Tick.StartOf(OfficeZone.DayOf(to) + 1));
        return Counts.Of(book.RollUp.Total, OfficeZone.Vietnam.TickOf(OfficeZone.Vietnam.StartOf(to.PlusDays(1)) - Duration.FromMinutes(1)), start, end);
    }
}
