using ParLive.Domain.Events;
using ParLive.Domain.Hotspots;
using ParLive.Testing;
using static ParLive.Domain.Hotspots.HotspotEvent;

namespace ParLive.Domain.Tests.Hotspots;

/// <summary>A hotspot is raised, taken in hand, put aside, and cleared by facts alone.</summary>
public sealed class HotspotLives
{
    private static readonly Cause Plan = new(HotspotKind.Plan, Cell.Whole);

    [Fact]
    public void The_order_in_which_its_events_arrive_changes_nothing() => Law.Holds(History, history =>
    {
        var (one, other) = (Hotspot.Of(history), Hotspot.Of(Enumerable.Reverse(history)));

        Assert.Equal(one is null, other is null);
        Assert.Equal(one?.StateAt(A.Morning(20)), other?.StateAt(A.Morning(20)));
        Assert.Equal(one?.Causes.OrderBy(Name, StringComparer.Ordinal), other?.Causes.OrderBy(Name, StringComparer.Ordinal));
        Assert.Equal((one?.Opened, one?.ClearedAt, one?.Acknowledgement), (other?.Opened, other?.ClearedAt, other?.Acknowledgement));
    });

    [Fact]
    public void Acknowledging_ends_nothing_and_covers_what_was_known()
    {
        var raised = After(A.Raised(0));
        var inHand = After(raised, HotspotDesk.Acknowledge(raised, "Bà Hoa", null, "an", A.Morning(1)));
        var worse = inHand.After(new Worsened(A.Id(9), HotspotBook.Source, A.Unit, A.Morning(5), default, A.Old(90)));

        Assert.Equal(HotspotState.Active, raised.StateAt(A.Morning(1)));
        Assert.Equal(HotspotState.Acknowledged, inHand.StateAt(A.Morning(90)));
        Assert.Equal(HotspotState.Active, worse.StateAt(A.Morning(5)));
        Assert.Equal("Bà Hoa", worse.Acknowledgement!.Owner);
        Assert.Equal(HotspotState.Cleared, worse.After(A.Cleared(6)).StateAt(A.Morning(6)));
    }

    [Fact]
    public void What_is_put_aside_comes_back_by_itself()
    {
        var raised = After(A.Raised(0));
        var shelved = After(raised, HotspotDesk.Shelve(raised, A.Morning(10), "đang kiểm tra", "an", A.Morning(1)));

        Assert.Equal(HotspotState.Shelved, shelved.StateAt(A.Morning(9)));
        Assert.Equal(HotspotState.Active, shelved.StateAt(A.Morning(10)));
        Assert.Equal(HotspotState.Active, After(shelved, HotspotDesk.Unshelve(shelved, "an", A.Morning(2))).StateAt(A.Morning(2)));
    }

    [Fact]
    public void One_that_comes_again_soon_is_the_same_and_one_that_comes_later_is_new()
    {
        var raised = After(A.Raised(0));
        var cleared = After(raised, HotspotDesk.Acknowledge(raised, "Bà Hoa", null, "an", A.Morning(1))).After(A.Cleared(5));

        var soon = cleared.After(A.Raised(8, opened: 0));
        var later = cleared.After(A.Raised(40));

        Assert.Equal((A.Morning(0), HotspotState.Acknowledged), (soon.Opened, soon.StateAt(A.Morning(8))));
        Assert.Equal((A.Morning(40), HotspotState.Active), (later.Opened, later.StateAt(A.Morning(40))));
        Assert.Null(later.Acknowledgement);
    }

    [Fact]
    public void It_stands_until_its_last_cause_is_over()
    {
        var both = After(A.Raised(0)).After(A.Raised(2, Plan, new Evidence.Slipped(new PlanLoad(10, 5, 3, 2, 500), 0.1, 0.25), opened: 0));

        var one = both.After(A.Cleared(6));

        Assert.Equal((HotspotState.Active, Plan), (one.StateAt(A.Morning(6)), one.Worst));
        Assert.Null(one.ClearedAt);
        Assert.Equal(A.Morning(7), one.After(A.Cleared(7, Plan)).ClearedAt);
    }

    [Fact]
    public void What_makes_no_sense_is_refused_with_its_reason()
    {
        var raised = After(A.Raised(0));
        var inHand = After(raised, HotspotDesk.Acknowledge(raised, "Bà Hoa", null, "an", A.Morning(1)));
        var cleared = raised.After(A.Cleared(5));
        var now = A.Morning(6);

        Assert.Equal(HotspotRefusal.IsCleared, ReasonOf(HotspotDesk.Acknowledge(cleared, "Bà Hoa", null, "an", now)));
        Assert.Equal(HotspotRefusal.IsCleared, ReasonOf(HotspotDesk.Shelve(cleared, A.Morning(7), "vì", "an", now)));
        Assert.Equal(HotspotRefusal.IsCleared, ReasonOf(HotspotDesk.Unshelve(cleared, "an", now)));
        Assert.Equal(HotspotRefusal.IsAcknowledged, ReasonOf(HotspotDesk.Acknowledge(inHand, "Ông Ba", null, "an", now)));
        Assert.Equal(HotspotRefusal.IsNotShelved, ReasonOf(HotspotDesk.Unshelve(raised, "an", now)));
        Assert.Equal(HotspotRefusal.UntilHasPassed, ReasonOf(HotspotDesk.Shelve(raised, now, "vì", "an", now)));
        Assert.Equal(HotspotRefusal.UntilIsTooFar, ReasonOf(HotspotDesk.Shelve(raised, A.Morning(37), "vì", "an", now)));
        Assert.Null(ReasonOf(HotspotDesk.Shelve(raised, A.Morning(36), "vì", "an", now)));
        Assert.Equal(HotspotRefusal.OwnerIsMissing, ReasonOf(HotspotDesk.Acknowledge(raised, " ", null, "an", now)));
        Assert.Equal(HotspotRefusal.TextIsMissing, ReasonOf(HotspotDesk.Shelve(raised, A.Morning(7), "", "an", now)));
        Assert.Equal(HotspotRefusal.TextIsMissing, ReasonOf(HotspotDesk.Note(cleared, "", "an", now)));
        Assert.Equal(HotspotRefusal.ByIsMissing, ReasonOf(HotspotDesk.Note(cleared, "xong", "", now)));
        Assert.Null(ReasonOf(HotspotDesk.Note(cleared, "xong", "an", now)));
    }

    [Fact]
    public void A_note_of_nothing_and_a_raising_that_was_taken_back_are_no_hotspot()
    {
        var raised = A.Raised(0);

        Assert.Null(Hotspot.Of([new Noted(A.Id(1), HotspotBook.Source, A.Unit, A.Morning(0), "gì đó", "an")]));
        Assert.Null(Hotspot.Of([raised, new Voided(A.Id(2), HotspotBook.Source, A.Unit, A.Morning(1), MatterKind.Hotspot, raised.Id, null)]));
    }

    private static Hotspot After(Raised raised) => new Hotspot(A.Unit).After(raised);

    private static Hotspot After(Hotspot hotspot, HotspotDecision decision) => hotspot.After(Assert.IsType<HotspotDecision.Accepted>(decision).Event);

    private static HotspotRefusal? ReasonOf(HotspotDecision decision) => (decision as HotspotDecision.Refused)?.Reason;

    private static string Name(KeyValuePair<Cause, StandingCause> cause) => $"{cause.Key}";

    private static List<HotspotEvent> History(int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, dice.Next(1, 12)).Select(place => SomeHotspots.Event(dice, place))];
    }
}
