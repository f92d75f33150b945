using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>Tables that state whole cases, again and again.</summary>
public sealed class StatedCases
{
    private static readonly StatedCase Open = new(
        Some.Source, Books.Unit, Some.Number, Some.At(0), Some.DueOn(5), null, new Particulars(Channel.Desk, "1.000894", "Hộ tịch"));

    private static StatedCase Resolved => Open with { Ended = (Some.At(3), Ending.Resolved) };

    [Fact]
    public void Stating_a_case_again_says_nothing_new() =>
        Law.Holds(Cases, cases =>
        {
            var known = new List<UnitEvent>();
            foreach (var stated in cases)
            {
                known.AddRange(stated.DifferencesFrom(known, OfficeZone.Vietnam, Some.At(20)));

                Assert.Empty(stated.DifferencesFrom(known, OfficeZone.Vietnam, Some.At(20)));
                Assert.Empty(stated.DifferencesFrom(known, OfficeZone.Vietnam, Some.At(30)));
            }

            Assert.Equal(known.Count, known.DistinctBy(happened => happened.Id).Count());
        });

    // Forth and back within one table, and while the clock jumps back too.
    [Fact]
    public void However_often_cases_alternate_the_last_holds() =>
        Law.Holds(Cases, cases =>
        {
            var known = new List<UnitEvent>();
            var day = 20;
            foreach (var stated in (StatedCase[])[.. cases, .. cases, .. cases])
            {
                known.AddRange(stated.DifferencesFrom(known, OfficeZone.Vietnam, Some.At(day--)));
                var facts = Fold.Of(known.Where(happened => happened.Source == stated.Source), OfficeZone.Vietnam);

                Assert.Equal((stated.Received, stated.Due), (facts.Received, facts.Due));
                Assert.Equal((stated.Ended?.Time, stated.Ended?.How), (facts.EndStated, facts.How));
                Assert.Equal(stated.Particulars, facts.Particulars);
            }
        });

    [Fact]
    public void Distinct_cases_may_be_stated_in_any_order() =>
        Law.Holds(seed => seed, seed =>
        {
            var dice = new Random(seed);
            var cases = Enumerable.Range(0, 8).Select(row => ACase(dice) with { Number = $"H{row / 2}", Source = row % 2 == 0 ? "portal" : "desk" }).ToArray();
            var plain = BookOf(cases);
            dice.Shuffle(cases);

            Assert.Equal(BookDigest.Of(plain), BookDigest.Of(BookOf(cases)));
        });

    [Fact]
    public void A_new_case_is_a_receipt_and_an_end()
    {
        var differences = Resolved.DifferencesFrom([], OfficeZone.Vietnam, Some.At(20));

        var receipt = Assert.IsType<DossierEvent.Received>(differences[0]);
        var end = Assert.IsType<DossierEvent.Ended>(differences[1]);
        Assert.Equal((Some.At(0), Some.DueOn(5), Open.Particulars), (receipt.Time, receipt.Due, receipt.Particulars));
        Assert.Equal((Some.At(3), Ending.Resolved), (end.Time, end.How));
        Assert.Equal(2, differences.Count);
    }

    [Fact]
    public void A_changed_due_date_is_an_event_and_the_first_promise_stays()
    {
        var known = Open.DifferencesFrom([], OfficeZone.Vietnam, Some.At(1));
        var differences = (Open with { Due = Some.DueOn(9) }).DifferencesFrom(known, OfficeZone.Vietnam, Some.At(7));

        var change = Assert.IsType<DossierEvent.DueDateChanged>(Assert.Single(differences));
        Assert.Equal((Some.DueOn(9), Some.At(7)), (change.Due, change.Time));
        var facts = Fold.Of([.. known, .. differences], OfficeZone.Vietnam);
        Assert.Equal((Some.DueOn(5), Integrity.DueDateMoved | Integrity.DueDateMovedAfterExpiry), (facts.FirstPromise, facts.Flags));
    }

    [Fact]
    public void A_vanished_end_is_taken_back_and_another_kind_of_end_replaces_it()
    {
        var known = Resolved.DifferencesFrom([], OfficeZone.Vietnam, Some.At(4));
        var vanished = Open.DifferencesFrom(known, OfficeZone.Vietnam, Some.At(7));
        var rejected = (Open with { Ended = (Some.At(3), Ending.Rejected) }).DifferencesFrom(known, OfficeZone.Vietnam, Some.At(7));

        Assert.Equal(known[1].Id, Assert.IsType<Voided>(Assert.Single(vanished)).Target);
        Assert.Equal([typeof(Voided), typeof(DossierEvent.Ended)], rejected.Select(happened => happened.GetType()));
        Assert.Equal(Ending.Rejected, Fold.Of([.. known, .. rejected], OfficeZone.Vietnam).How);
    }

    [Fact]
    public void What_a_table_does_not_say_changes_nothing()
    {
        var known = Open.DifferencesFrom([], OfficeZone.Vietnam, Some.At(1));

        Assert.Empty((Open with { Received = null, Due = null, Particulars = Particulars.Unknown }).DifferencesFrom(known, OfficeZone.Vietnam, Some.At(7)));
    }

    [Fact]
    public void A_source_is_compared_with_what_it_said_itself()
    {
        var desk = (Resolved with { Source = "desk" }).DifferencesFrom([], OfficeZone.Vietnam, Some.At(4));

        Assert.Single(Open.DifferencesFrom(desk, OfficeZone.Vietnam, Some.At(7)));
    }

    private static List<StatedCase> Cases(int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => ACase(dice))];
    }

    private static StatedCase ACase(Random dice) => Open with
    {
        Source = Generated.Pick(dice, ["portal", "portal", "desk"]),
        Received = Some.At(dice.Next(3)),
        Due = dice.Next(3) == 0 ? DueDate.At(Some.At(5)) : Some.DueOn(dice.Next(4, 7)),
        Ended = dice.Next(2) == 0 ? null : (Some.At(dice.Next(7)), Generated.Pick(dice, Enum.GetValues<Ending>())),
        Particulars = new Particulars(dice.Next(2) == 0 ? Channel.OnlineFull : Channel.Desk, dice.Next(2) == 0 ? "1" : "2", "Hộ tịch"),
    };

    private static UnitBook BookOf(IEnumerable<StatedCase> cases)
    {
        var book = Some.Book();
        foreach (var stated in cases)
        {
            var differences = stated.DifferencesFrom(book.Ledger.EventsOf(stated.Number), book.Ledger.Zone, Some.At(20));
            Books.Bring(book, [.. differences.Select(difference => new BookEntry.Happened(stated.Number, difference))]);
        }

        return book;
    }
}
