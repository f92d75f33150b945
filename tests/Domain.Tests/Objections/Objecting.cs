using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Objections;

namespace ParLive.Domain.Tests.Objections;

public sealed class Objecting
{
    private readonly List<UnitEvent> _said = [];

    private ObjectionBook Book => ObjectionBook.Of(_said);

    [Fact]
    public void A_decision_is_awaited_for_five_working_days_and_then_overdue_until_somebody_decides()
    {
        Take(Raise(SomeObjections.OnTime));
        var raised = Assert.Single(Book.Objections);
        var due = raised.Raised.Case.Due;

        Assert.Equal(new LocalDate(2026, 3, 9), due);
        Assert.Equal((ObjectionState.Open, ObjectionState.Overdue), (raised.StateOn(due), raised.StateOn(due.PlusDays(1))));

        Take(ObjectionDesk.Decide(Book, raised.Id, Ruling.Upheld, ("Gửi lại 3 kết quả", "Chi"), SomeObjections.Monday + Duration.FromDays(9)));
        Assert.Equal(ObjectionState.Upheld, Book.Objections[0].StateOn(due.PlusDays(99)));
    }

    [Fact]
    public void One_thing_is_contested_once_at_a_time_and_again_after_it_was_closed()
    {
        Take(Raise(SomeObjections.OnTime));
        Assert.Equal(ObjectionRefusal.IsContestedAlready, Refusal(Raise(SomeObjections.OnTime with { At = SomeObjections.Monday })));
        Take(Raise(SomeObjections.OnTime with { At = SomeObjections.Monday - Duration.FromDays(1) }));
        Take(Raise(new Contested(ContestedKind.Dossier, "onTime", null)));
        Assert.Equal(3, Book.Open.Count());

        Take(ObjectionDesk.Withdraw(Book, Book.Objections[0].Id, (null, "Bình"), SomeObjections.Monday));
        Take(Raise(Book.Objections[0].Raised.What));
        Assert.Equal((4, 3), (Book.Objections.Count, Book.Open.Count()));
    }

    [Fact]
    public void Of_two_who_raise_or_decide_in_one_moment_the_second_has_the_id_of_the_first()
    {
        var (first, second) = (Raise(SomeObjections.OnTime, "An"), Raise(SomeObjections.OnTime, "Bình"));
        Assert.Equal(Event(first).Id, Event(second).Id);
        Take(first);

        var id = Book.Objections[0].Id;
        Assert.Equal(
            Event(ObjectionDesk.Decide(Book, id, Ruling.Dismissed, ("đúng số", "Chi"), SomeObjections.Monday)).Id,
            Event(ObjectionDesk.Withdraw(Book, id, (null, "An"), SomeObjections.Monday + Duration.FromHours(1))).Id);
    }

    [Fact]
    public void What_is_closed_stays_closed()
    {
        Take(Raise(SomeObjections.OnTime));
        var id = Book.Objections[0].Id;
        Take(ObjectionDesk.Add(Book, id, ("Biên nhận số 4", "An"), SomeObjections.Monday));
        Assert.Equal(ObjectionRefusal.IsSaidAlready, Refusal(ObjectionDesk.Add(Book, id, ("Biên nhận  số 4", "An"), SomeObjections.Monday)));
        Take(ObjectionDesk.Decide(Book, id, Ruling.Dismissed, ("Số đúng", "Chi"), SomeObjections.Monday + Duration.FromHours(1)));

        Assert.Equal(ObjectionRefusal.IsClosed, Refusal(ObjectionDesk.Decide(Book, id, Ruling.Upheld, ("Số sai", "Chi"), SomeObjections.Monday + Duration.FromHours(2))));
        Assert.Equal(ObjectionRefusal.IsClosed, Refusal(ObjectionDesk.Withdraw(Book, id, (null, "An"), SomeObjections.Monday + Duration.FromHours(2))));
        Assert.Equal(ObjectionRefusal.IsClosed, Refusal(ObjectionDesk.Add(Book, id, ("thêm", "An"), SomeObjections.Monday + Duration.FromHours(2))));
        Assert.Equal("Biên nhận số 4", Assert.Single(Book.Objections[0].Said).Text);
    }

    [Theory]
    [InlineData(Ruling.Upheld)]
    [InlineData(Ruling.Dismissed)]
    public void Who_raised_it_does_not_decide_it_and_may_take_it_back(Ruling ruling)
    {
        Take(Raise(SomeObjections.OnTime));
        var raised = Book.Objections[0];

        Assert.Equal(
            ObjectionRefusal.IsOwnMatter,
            Refusal(ObjectionDesk.Decide(Book, raised.Id, ruling, ("vì tôi nói thế", $" {raised.Raised.Case.By} "), SomeObjections.Monday + Duration.FromHours(1))));
        Take(ObjectionDesk.Withdraw(Book, raised.Id, (null, raised.Raised.Case.By), SomeObjections.Monday + Duration.FromHours(1)));
        Assert.False(Book.Objections[0].IsOpen);
    }

    [Theory]
    [InlineData(" ", "An", 3, ObjectionRefusal.TextIsMissing)]
    [InlineData("sai", null, 3, ObjectionRefusal.ByIsMissing)]
    [InlineData("sai", "An", -1, ObjectionRefusal.DueHasPassed)]
    [InlineData("sai", "An", 60, ObjectionRefusal.DueIsTooFar)]
    public void What_is_no_objection_is_refused_by_name(string ground, string? by, int days, ObjectionRefusal expected)
    {
        var due = SomeObjections.Zone.DateOf(SomeObjections.Monday).PlusDays(days);
        Assert.Equal(expected, Refusal(ObjectionDesk.Raise(Book, SomeObjections.Unit, SomeObjections.OnTime, (ground, null, due, by), SomeObjections.Clock)));
    }

    [Fact]
    public void Nothing_is_contested_that_is_not_there_or_not_yet()
    {
        Assert.Equal(ObjectionRefusal.NothingLikeIt, Refusal(Raise(null)));
        Assert.Equal(ObjectionRefusal.MomentIsAhead, Refusal(Raise(SomeObjections.OnTime with { At = SomeObjections.Monday + Duration.FromHours(1) })));
        Assert.Equal(ObjectionRefusal.NoSuchObjection, Refusal(ObjectionDesk.Decide(Book, "nobody", Ruling.Upheld, ("sai", "An"), SomeObjections.Monday)));
    }

    [Fact]
    public void Texts_and_days_are_bounded()
    {
        var longest = new string('x', ObjectionDesk.LongestText);
        var last = SomeObjections.Calendar.WorkingDaysAfter(SomeObjections.Zone.DateOf(SomeObjections.Monday), ObjectionDesk.MostDays);
        Assert.Equal(ObjectionRefusal.TextIsTooLong, Refusal(ObjectionDesk.Raise(Book, SomeObjections.Unit, SomeObjections.OnTime, ("sai", longest + "x", null, "An"), SomeObjections.Clock)));
        Assert.Equal(ObjectionRefusal.DueIsTooFar, Refusal(ObjectionDesk.Raise(Book, SomeObjections.Unit, SomeObjections.OnTime, ("sai", null, last.PlusDays(1), "An"), SomeObjections.Clock)));
        Take(ObjectionDesk.Raise(Book, SomeObjections.Unit, SomeObjections.OnTime, (longest, longest, last, "An"), SomeObjections.Clock));
    }

    private ObjectionDecision Raise(Contested? what, string by = "An") =>
        ObjectionDesk.Raise(Book, SomeObjections.Unit, what, ("Đã trả đúng hạn", null, null, by), SomeObjections.Clock);

    private void Take(ObjectionDecision decision) => _said.Add(Event(decision));

    private static ObjectionEvent Event(ObjectionDecision decision) => Assert.IsType<ObjectionDecision.Accepted>(decision).Event;

    private static ObjectionRefusal Refusal(ObjectionDecision decision) => Assert.IsType<ObjectionDecision.Refused>(decision).Reason;
}
