using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Gaming;
using ParLive.Domain.WorkingTime;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Domain.Tests.Gaming;

/// <summary>What a dossier adds to the evidence. All come in on Monday the 4th and are due on Monday the 11th, where nothing else is said.</summary>
public sealed class GamingEvidences
{
    [Fact]
    public void Ended_on_the_due_date_is_told_from_ended_late()
    {
        Assert.Equal(new SignalCounts(1, 1), CountsOf(GamingSignal.EndsOnDueDate, Came(), Some.End(7)));
        Assert.Equal(new SignalCounts(1, 0), CountsOf(GamingSignal.EndsOnDueDate, Came(), Some.End(8)));
        Assert.Equal(new SignalCounts(0, 0), CountsOf(GamingSignal.EndsOnDueDate, Came(), Some.End(4)));
    }

    [Fact]
    public void The_last_half_day_is_told_from_the_morning()
    {
        Assert.Equal(new SignalCounts(1, 1), CountsOf(GamingSignal.EndsInLastHours, Came(), Some.End(7) with { Time = Some.At(7, 16) }));
        Assert.Equal(new SignalCounts(1, 0), CountsOf(GamingSignal.EndsInLastHours, Came(), Some.End(8)));
        Assert.Equal(new SignalCounts(0, 0), CountsOf(GamingSignal.EndsInLastHours, Came(), Some.End(7)));
    }

    [Fact]
    public void A_supplement_asked_for_on_the_last_day_is_told_from_an_early_one()
    {
        Assert.Equal(new SignalCounts(1, 1), CountsOf(GamingSignal.StoppedBeforeDue, Came(), Some.Asked(7), Some.Brought(9), Some.End(10)));
        Assert.Equal(new SignalCounts(1, 0), CountsOf(GamingSignal.StoppedBeforeDue, Came(), Some.Asked(1), Some.Brought(2), Some.End(7)));
    }

    [Fact]
    public void A_term_of_a_day_says_nothing_of_stops_before_the_due_date() =>
        Assert.Equal(new SignalCounts(0, 0), CountsOf(GamingSignal.StoppedBeforeDue, Some.Receipt(dueIn: 1), Some.Asked(1), Some.End(1)));

    [Fact]
    public void The_clock_stood_for_a_part_of_the_working_time()
    {
        var time = Assert.Single(Of(Came(), Some.Asked(1), Some.Brought(2), Some.End(4)).Procedures).Value.Stopped;

        Assert.Equal(new StoppedTime(1, 4 * 480, 480, 16 * 480 * 480, 480 * 480, 4 * 480 * 480), time);
        Assert.Equal(new StoppedTime(2, 8 * 480, 960, 32 * 480 * 480, 2 * 480 * 480, 8 * 480 * 480), time + time);
    }

    [Fact]
    public void A_promise_moved_after_it_passed_is_told_from_one_that_just_passed()
    {
        Assert.Equal(new SignalCounts(1, 1), CountsOf(GamingSignal.MovedAfterExpiry, Came(), Some.Due(8, 20), Some.End(9)));
        Assert.Equal(new SignalCounts(1, 0), CountsOf(GamingSignal.MovedAfterExpiry, Came(), Some.End(9)));
        Assert.Equal(new SignalCounts(0, 0), CountsOf(GamingSignal.MovedAfterExpiry, Came(), Some.Due(3, 20), Some.End(9)));
        Assert.Equal(new SignalCounts(1, 1), CountsOf(GamingSignal.Moved, Came(), Some.Due(3, 20), Some.End(9)));
    }

    [Fact]
    public void A_promise_that_moves_with_a_standing_clock_is_as_it_should_be()
    {
        UnitEvent[] events = [Came(), Some.Asked(4), Some.Brought(9), Some.Due(9, 16), Some.End(10)];

        Assert.Equal(new SignalCounts(0, 0), CountsOf(GamingSignal.MovedAfterExpiry, events));
        Assert.Equal(new SignalCounts(1, 0), CountsOf(GamingSignal.Moved, events));
    }

    [Fact]
    public void Work_after_an_end_on_the_due_date_is_seen() =>
        Assert.Equal(new SignalCounts(1, 1), CountsOf(
            GamingSignal.Reopened, Came(), Some.End(7), new Forwarded(Some.Id("on"), Some.Source, Books.Unit, Some.At(8), null, "ký"), Some.End(9, id: "again")));

    [Fact]
    public void Sent_back_on_the_last_day_and_received_again_is_seen_twice()
    {
        UnitEvent[] events = [Came(), Some.End(7, Ending.Rejected), Some.Receipt(day: 8, dueIn: 12, id: "again"), Some.End(10, id: "end again")];

        Assert.Equal(new SignalCounts(1, 1), CountsOf(GamingSignal.RejectedBeforeDue, events));
        Assert.Equal(new SignalCounts(1, 1), CountsOf(GamingSignal.ReceivedAgain, events));
    }

    [Fact]
    public void Ratings_are_counted_by_whether_it_ended_before_its_due_date()
    {
        Assert.Equal(new RatingCoverage(1, 1, 0, 0), Assert.Single(Of(Came(), Some.End(3), Some.Rating(4)).Procedures).Value.Ratings);
        Assert.Equal(new RatingCoverage(0, 0, 1, 0), Assert.Single(Of(Came(), Some.End(9)).Procedures).Value.Ratings);
    }

    [Fact]
    public void An_end_on_the_due_date_that_was_written_down_later_is_seen()
    {
        Assert.Equal(new SignalCounts(1, 1), CountsOf(GamingSignal.EndRecordedAfterDue, Came(), Some.End(7) with { Recorded = Some.At(8) }));
        Assert.Equal(new SignalCounts(1, 0), CountsOf(GamingSignal.EndRecordedAfterDue, Came(), Some.End(7) with { Recorded = Some.At(7, 9) }));
        Assert.Equal(new SignalCounts(1, 1), CountsOf(GamingSignal.RecordedLate, Came(), Some.End(7) with { Recorded = Some.At(12) }));
    }

    [Fact]
    public void An_end_set_back_to_the_due_date_is_seen() =>
        Assert.Equal(new SignalCounts(1, 1), CountsOf(
            GamingSignal.EndRecordedAfterDue, Came(), Some.End(9), Some.Truth(10, "end", new Amendment(Some.At(7), null, null, null, null))));

    [Fact]
    public void A_dossier_belongs_to_the_range_of_its_first_promise()
    {
        UnitEvent[] events = [Came(), Some.Due(3, 30), Some.End(20)];

        Assert.Equal(1, Of(events, Some.MondayDate, Some.MondayDate.PlusDays(8)).Dossiers);
        Assert.Equal(0, Of(events, Some.MondayDate.PlusDays(8), Some.MondayDate.PlusDays(90)).Dossiers);
    }

    [Fact]
    public void Examples_name_the_dossier() =>
        Assert.Equal([Some.Number], Of(Came(), Some.End(7)).ExamplesOf(GamingSignal.EndsOnDueDate));

    [Fact]
    public void The_profile_counts_working_days_about_the_due_date()
    {
        Assert.Equal(1, Of(Came(), Some.End(4)).AroundDue[-1]);
        Assert.Equal(1, Of(Came(), Some.End(7)).AroundDue[0]);
        Assert.Equal(1, Of(Came(), Some.End(9)).AroundDue[2]);
    }

    private static Received Came() => Some.Receipt(dueIn: 7);

    private static SignalCounts CountsOf(GamingSignal signal, params UnitEvent[] events) => Assert.Single(Of(events).Procedures).Value[signal];

    private static GamingEvidence Of(params UnitEvent[] events) => Of(events, Some.MondayDate, Some.MondayDate.PlusDays(90));

    private static GamingEvidence Of(UnitEvent[] events, LocalDate from, LocalDate to)
    {
        var ledger = new Ledger(UsualCalendars.Of(Time.OfficeZone.Vietnam));
        foreach (var happened in events)
        {
            ledger.Load(Some.Number, happened);
        }

        return GamingEvidence.Of(ledger, from, to);
    }
}
