using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Meetings;

namespace ParLive.Domain.Tests.Meetings;

public sealed class Noting
{
    private static readonly (Instant Now, Time.OfficeZone Zone) Clock = (SomeMeetings.Monday, SomeMeetings.Zone);

    private readonly List<UnitEvent> _said = [];
    private readonly string _meeting;

    public Noting()
    {
        _meeting = "20260302-080000";
        Take(MeetingDesk.Begin(Book, SomeMeetings.Unit, (SomeMeetings.Monday - Duration.FromDays(1), "commune", "  Họp \t giao ban ", "Bình"), Clock));
    }

    private MeetingBook Book => MeetingBook.Of(_said);

    [Fact]
    public void A_meeting_is_named_by_the_clock_of_its_unit_and_has_texts_in_one_line()
    {
        var meeting = Assert.Single(Book.Meetings);

        Assert.Equal((_meeting, "Họp giao ban", null), (meeting.Id, meeting.Begun.Title, meeting.Begun.Previous));
        Assert.Equal(MeetingRefusal.BeganJustNow, Refusal(MeetingDesk.Begin(Book, SomeMeetings.Unit, (SomeMeetings.Monday, "commune", null, "An"), Clock)));
    }

    [Fact]
    public void A_meeting_compares_with_the_one_about_the_same_board_with_the_latest_moment_before_its_own()
    {
        var later = (Now: Clock.Now + Duration.FromDays(7), Clock.Zone);
        Take(MeetingDesk.Begin(Book, SomeMeetings.Unit, (later.Now, "district", null, "Bình"), later));
        Take(MeetingDesk.Begin(Book, SomeMeetings.Unit, (later.Now, "commune", null, "Bình"), (later.Now + Duration.FromSeconds(1), Clock.Zone)));

        Assert.Equal((null, null, _meeting), (Book.Meetings[0].Begun.Previous, Book.Meetings[1].Begun.Previous, Book.Meetings[2].Begun.Previous));
    }

    [Fact]
    public void A_commitment_is_open_until_its_day_has_passed_and_then_overdue_until_somebody_says_that_it_is_done()
    {
        Take(MeetingDesk.Commit(Book, _meeting, SomeMeetings.What(3), "An", Clock));
        var commitment = Assert.Single(Book.Commitments);
        var due = commitment.Noted.What.Due;
        Assert.Equal((CommitmentState.Open, CommitmentState.Overdue), (commitment.StateOn(due), commitment.StateOn(due.PlusDays(1))));

        Take(MeetingDesk.Follow(Book, commitment.Id, Outcome.Done, ("đã xong", "Chi"), Clock.Now + Duration.FromDays(9)));
        Assert.Equal((CommitmentState.Done, "Chi"), (Book.Commitments[0].StateOn(due.PlusDays(99)), Book.Commitments[0].Last!.By));
        Assert.Equal(MeetingRefusal.IsSoAlready, Refusal(MeetingDesk.Follow(Book, commitment.Id, Outcome.Done, (null, "Chi"), Clock.Now + Duration.FromDays(10))));

        Take(MeetingDesk.Follow(Book, commitment.Id, Outcome.Reopened, (null, "An"), Clock.Now + Duration.FromDays(11)));
        Assert.Equal(CommitmentState.Overdue, Book.Commitments[0].StateOn(due.PlusDays(99)));
        Take(MeetingDesk.Follow(Book, commitment.Id, Outcome.Withdrawn, ("nhầm", "An"), Clock.Now + Duration.FromDays(12)));
        Assert.Equal(CommitmentState.Withdrawn, Book.Commitments[0].StateOn(due));
    }

    [Fact]
    public void A_form_sent_twice_is_one_commitment()
    {
        Take(MeetingDesk.Commit(Book, _meeting, SomeMeetings.What(3), "An", Clock));
        Take(MeetingDesk.Commit(Book, _meeting, SomeMeetings.What(3), "An", Clock));

        Assert.Single(Book.Commitments);
    }

    [Theory]
    [InlineData("", "việc", "An", 3, MeetingRefusal.WhoIsMissing)]
    [InlineData("xã", " \u0007 ", "An", 3, MeetingRefusal.TaskIsMissing)]
    [InlineData("xã", "việc", null, 3, MeetingRefusal.ByIsMissing)]
    [InlineData("xã", "việc", "An", -1, MeetingRefusal.DueHasPassed)]
    [InlineData("xã", "việc", "An", 3_000, MeetingRefusal.DueIsTooFar)]
    public void What_is_no_commitment_is_refused_by_name(string who, string task, string? by, int days, MeetingRefusal expected)
    {
        Assert.Equal(expected, Refusal(MeetingDesk.Commit(Book, _meeting, SomeMeetings.What(days) with { Who = who, Task = task }, by, Clock)));
        Assert.Equal(MeetingRefusal.NoSuchMeeting, Refusal(MeetingDesk.Commit(Book, "nobody", SomeMeetings.What(3), "An", Clock)));
    }

    [Fact]
    public void Texts_are_bounded()
    {
        var longest = SomeMeetings.What(3, new string('x', MeetingDesk.LongestText));
        Take(MeetingDesk.Commit(Book, _meeting, longest, "An", Clock));

        Assert.Equal(MeetingRefusal.TextIsTooLong, Refusal(MeetingDesk.Commit(Book, _meeting, longest with { Task = longest.Task + "x" }, "An", Clock)));
        Assert.Equal(MeetingRefusal.TextIsTooLong, Refusal(MeetingDesk.Commit(Book, _meeting, longest, new string('y', MeetingDesk.LongestName + 1), Clock)));
    }

    [Fact]
    public void Pins_come_in_the_order_in_which_they_were_set_and_go()
    {
        foreach (var (unit, isOn) in ((string, bool)[])[("a", true), ("b", true), ("a", false), ("c", true), ("a", true)])
            Take(MeetingDesk.Pin(Book, _meeting, unit, isOn, Clock.Now + Duration.FromSeconds(_said.Count)));

        Assert.Equal(["b", "c", "a"], Book.Meetings[0].Pins);
        Assert.Equal(MeetingRefusal.IsSoAlready, Refusal(MeetingDesk.Pin(Book, _meeting, "a", true, Clock.Now)));
    }

    private void Take(MeetingDecision decision) => _said.Add(Assert.IsType<MeetingDecision.Accepted>(decision).Event);

    private static MeetingRefusal Refusal(MeetingDecision decision) => Assert.IsType<MeetingDecision.Refused>(decision).Reason;
}
