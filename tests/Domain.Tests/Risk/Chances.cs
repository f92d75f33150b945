using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Risk;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Tests.Risk;

/// <summary>How likely a dossier falls overdue, where it can be counted by hand.</summary>
public sealed class Chances
{
    [Fact]
    public void Of_those_that_came_in_as_many_are_expected_to_be_late_as_were() =>
        Assert.Equal(0.3, LateOf(Past(ended: 700, late: 300), checkedOn: null, on: 140), 0.02);

    [Fact]
    public void Unfinished_ones_count_for_what_they_have_lived_through_and_as_neither_end()
    {
        // A thousand more that came in a week ago: they have not ended yet, and some day seven in ten will have ended in term.
        var ledger = Past(ended: 700, late: 300);
        for (var place = 0; place < 1_000; place++)
        {
            ledger.Add($"open-{place}", week: 20, checkedOn: null, endedOn: null);
        }

        Assert.Equal(0.3, LateOf(ledger, checkedOn: null, on: 141), 0.02);
    }

    [Fact]
    public void Who_is_still_open_after_others_have_ended_is_likelier_to_be_late() =>
        // All that end in term end on the fifth day; who is open after it will be late.
        Assert.InRange(LateOf(Past(ended: 700, late: 300), checkedOn: null, on: 150), 0.9, 1);

    [Fact]
    public void The_step_that_it_has_reached_counts_and_when()
    {
        var ledger = SomeDossiers.Unit(3, weeks: 18, perWeek: 60);

        var early = LateOf(ledger, checkedOn: 2, on: 149);
        var late = LateOf(ledger, checkedOn: 8, on: 149);

        Assert.InRange(early, 0, 0.35);
        Assert.InRange(late, 0.6, 1);
    }

    [Fact]
    public void It_is_told_how_many_were_like_it_and_how_many_of_them_were_late()
    {
        var ledger = Past(ended: 700, late: 300);

        var open = Judged(ledger, checkedOn: null, on: 140);

        Assert.Equal((1_000, 300, true), (open.Like, open.LikeLate, open.IsLikeByProcedure));
        Assert.Equal(("1.001", "", 10, 0.0), (open.Procedure, open.Step, open.DaysLeft, open.Used));
    }

    [Fact]
    public void A_procedure_that_was_never_seen_borrows_from_all_others()
    {
        var (ledger, unit) = (Past(ended: 700, late: 300), new Ledger(SomeDossiers.Calendar));
        unit.Add("new", week: 20, checkedOn: null, endedOn: null, procedure: "9.999");

        var open = Outlook.Of(unit, new Prior(Durations.Of(ledger, Some.At(140)), Recalibration.None), Some.At(140)).Dossiers.Single();

        Assert.Equal(0.3, open.Late, 0.02);
        Assert.Equal((1_000, 300, false), (open.Like, open.LikeLate, open.IsLikeByProcedure));
    }

    [Fact]
    public void A_slow_unit_is_likelier_to_be_late_with_the_same_dossier()
    {
        var (slow, prior) = (new Ledger(SomeDossiers.Calendar), new Prior(Durations.Of(Past(ended: 700, late: 300), Some.At(140)), Recalibration.None));
        for (var place = 0; place < 100; place++)
        {
            slow.Add($"slow-{place}", week: 10, checkedOn: null, endedOn: place < 30 ? 5 : 18);
        }

        slow.Add("open", week: 20, checkedOn: null, endedOn: null);
        var outlook = Outlook.Of(slow, prior, Some.At(140));

        Assert.InRange(outlook.Pace, 0.3, 0.9);
        Assert.InRange(outlook.Dossiers.Single().Late, 0.4, 0.7);
    }

    [Fact]
    public void It_falls_overdue_after_its_last_day_or_never()
    {
        var ledger = Past(ended: 700, late: 300);
        ledger.Add("due", week: 20, checkedOn: null, endedOn: null);

        // The Wednesday before the Friday on which it is due.
        var outlook = Outlook.Of(ledger, new Prior(Durations.Of(ledger, Some.At(149)), Recalibration.None), Some.At(149));
        var open = outlook.Dossiers.Single();

        Assert.Equal(3, open.DaysLeft);
        Assert.Equal((0, open.Late, open.Late), (open.LateWithin(2), open.LateWithin(3), open.LateWithin(5)));
        Assert.Equal([0, open.Late, open.Late], outlook.Sums.Within.Select(within => within.Mean), (left, right) => Math.Abs(left - right) < 1e-6);
    }

    [Fact]
    public void Overdue_ones_are_certain_waiting_ones_wait_and_without_a_due_date_nothing_is_late()
    {
        var ledger = new Ledger(SomeDossiers.Calendar);
        ledger.Add("overdue", week: 0, checkedOn: null, endedOn: null);
        ledger.Add("waiting", week: 2, checkedOn: null, endedOn: null);
        ledger.Load("waiting", new SupplementRequested(Some.Id("w"), Some.Source, Books.Unit, Some.At(15)));
        ledger.Add("in term", week: 2, checkedOn: null, endedOn: null);
        ledger.Load("endless", Some.Receipt(day: 14, dueIn: null));

        var sums = Outlook.Of(ledger, new Prior(new Durations(), Recalibration.None), Some.At(16)).Sums;

        Assert.Equal((1, 1, 1, 1, 4), (sums.Overdue, sums.Waiting, sums.WithoutDueDate, sums.InTerm, sums.Open));
    }

    [Fact]
    public void When_its_clock_goes_on_it_goes_on_where_it_stood()
    {
        var ledger = new Ledger(SomeDossiers.Calendar);
        ledger.Add("open", week: 0, checkedOn: null, endedOn: null);
        ledger.Load("open", new SupplementRequested(Some.Id("w"), Some.Source, Books.Unit, Some.At(2)));
        ledger.Load("open", new SupplementSupplied(Some.Id("s"), Some.Source, Books.Unit, Some.At(9)));
        ledger.Load("open", Some.Due(day: 9, due: 18));

        var open = Outlook.Of(ledger, new Prior(new Durations(), Recalibration.None), Some.At(9)).Dossiers.Single();

        // Two days of ten: the five in which it stood are in neither, and its due date moved by as many.
        Assert.Equal(0.2, open.Used, 0.002);
        Assert.Equal(8, open.DaysLeft);
    }

    [Fact]
    public void What_comes_by_the_end_of_the_due_date_is_in_term_though_the_office_has_closed()
    {
        var ledger = new Ledger(SomeDossiers.Calendar);
        for (var place = 0; place < 200; place++)
        {
            ledger.Add($"{place}", week: 0, checkedOn: null, endedOn: null);
            ledger.Load($"{place}", new Ended(Some.Id($"{place}/e"), Some.Source, Books.Unit, Some.At(11, hour: 23), Ending.Resolved, null));
        }

        var table = Durations.Of(ledger, Some.At(30)).Find(Stratum.All)!;

        Assert.Equal((200, 0, 200), (table.Exits(23), table.Late(23), table.Decided(23)));
    }

    // A thousand dossiers of the past: those in term end on their fifth day.
    private static Ledger Past(int ended, int late)
    {
        var ledger = new Ledger(SomeDossiers.Calendar);
        for (var place = 0; place < ended + late; place++)
        {
            ledger.Add($"past-{place}", week: place % 10, checkedOn: null, endedOn: place < ended ? 4 : 16);
        }

        return ledger;
    }

    private static double LateOf(Ledger ledger, int? checkedOn, int on) => Judged(ledger, checkedOn, on).Late;

    // A dossier that came in at the twentieth Monday, as it looks on a day.
    private static DossierRisk Judged(Ledger past, int? checkedOn, int on)
    {
        var (unit, now) = (new Ledger(SomeDossiers.Calendar), Some.At(on));
        unit.Add("open", week: 20, checkedOn, endedOn: null);
        return Outlook.Of(unit, new Prior(Durations.Of(past, now), Recalibration.None), now).Dossiers.Single();
    }
}
