using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;

namespace ParLive.Domain.Tests;

/// <summary>Events that take others back or correct them.</summary>
public sealed class Corrections
{
    private static readonly Amendment Nothing = new(null, null, null, null, null);

    [Fact]
    public void A_taken_back_end_leaves_the_dossier_open()
    {
        var facts = Some.Facts(Some.Receipt(), Some.End(3), Some.Back(4, "end"));

        Assert.True(facts.IsOpen);
        Assert.Equal(Integrity.None, facts.Flags);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(4)]
    [InlineData(2)]
    public void Taking_back_a_taking_back_lets_the_first_stand_whatever_its_time_says(int day) =>
        Assert.All(Enumerable.Range(0, 20), name => Assert.Equal(
            Some.At(3),
            Some.Facts(Some.Receipt(), Some.End(3), Some.Back(4, "end", $"{name}"), Some.Back(day, $"{name}", $"no, {name}")).Ended));

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(50, true)]
    public void A_chain_of_taking_back_alternates(int length, bool stands)
    {
        var chain = Enumerable.Range(1, length).Select(link => Some.Back(4, link == 1 ? "end" : $"{link - 1}", $"{link}"));

        Assert.Equal(stands, Some.Facts([Some.Receipt(), Some.End(3), .. chain]).Ended is not null);
    }

    [Fact]
    public void A_ring_of_taking_back_comes_to_nothing()
    {
        Assert.NotNull(Some.Facts(Some.Receipt(), Some.End(3), Some.Back(4, "b", "a"), Some.Back(4, "a", "b")).Ended);
        Assert.NotNull(Some.Facts(Some.Receipt(), Some.End(3), Some.Back(4, "a", "a")).Ended);
    }

    [Fact]
    public void Two_that_take_back_the_same_need_both_to_be_taken_back()
    {
        UnitEvent[] twice = [Some.Receipt(), Some.End(3), Some.Back(4, "end", "a"), Some.Back(4, "end", "b"), Some.Back(5, "a", "not a")];

        Assert.Null(Some.Facts(twice).Ended);
        Assert.NotNull(Some.Facts([.. twice, Some.Back(5, "b", "not b")]).Ended);
    }

    [Fact]
    public void Taking_back_what_is_not_known_waits_for_it()
    {
        Assert.Equal(Some.Monday, Some.Facts(Some.Receipt(), Some.Back(4, "end")).First);
        Assert.True(Some.Facts(Some.Receipt(), Some.Back(1, "end"), Some.End(3)).IsOpen);
    }

    [Fact]
    public void A_source_takes_back_and_corrects_its_own_events_only()
    {
        UnitEvent[] events = [Some.Receipt(), Some.End(3)];
        var stranger = new Voided(EventId.Of("desk", "x"), "desk", Books.Unit, Some.At(4), MatterKind.Dossier, Some.Id("end"), null);
        var meddler = new DossierEvent.Amended(
            EventId.Of("desk", "y"), "desk", Books.Unit, Some.At(4), Some.Id("receipt"), Nothing with { Time = Some.At(1) }, null);

        Assert.Equal(Some.At(3), Some.Facts([.. events, stranger]).Ended);
        Assert.Equal(Some.At(0), Some.Facts([.. events, meddler]).Received);
    }

    [Fact]
    public void Of_several_corrections_the_last_word_on_each_point_holds()
    {
        var facts = Some.Facts(
            Some.Receipt(),
            Some.Truth(7, "receipt", Nothing with { Channel = Channel.Desk }, "third"),
            Some.Truth(5, "receipt", new Amendment(Some.At(-2), Some.DueOn(8), Channel.Post, "p", "f"), "first"),
            Some.Truth(6, "receipt", Nothing with { Time = Some.At(-1) }, "second"));

        Assert.Equal((Some.At(-1), Some.DueOn(8)), (facts.Received, facts.Due));
        Assert.Equal(new Particulars(Channel.Desk, "p", "f"), facts.Particulars);
        Assert.Equal(Integrity.DatesAmended, facts.Flags);
    }

    [Fact]
    public void A_correction_that_is_taken_back_or_about_nothing_changes_nothing()
    {
        var change = Nothing with { Time = Some.At(-2) };

        Assert.Equal(Some.At(0), Some.Facts(Some.Receipt(), Some.Truth(5, "receipt", change), Some.Back(6, "truth")).Received);
        Assert.Equal(Some.At(0), Some.Facts(Some.Receipt(), Some.Truth(5, "nothing", change)).Received);
        Assert.Equal(Integrity.None, Some.Facts(Some.Receipt(), Some.Truth(5, "receipt", change), Some.Back(6, "truth")).Flags);
    }

    [Fact]
    public void A_corrected_event_takes_its_place_in_time()
    {
        var facts = Some.Facts(
            Some.Receipt(), Some.End(9, Ending.Rejected, "second"), Some.End(3), Some.Truth(10, "second", Nothing with { Time = Some.At(2) }));

        Assert.Equal((Some.At(2), Ending.Rejected), (facts.Ended, facts.How));
        Assert.Equal(Integrity.EndedAgain | Integrity.DatesAmended, facts.Flags);
    }

    [Fact]
    public void Correcting_particulars_raises_no_flag()
    {
        var facts = Some.Facts(Some.Receipt(), Some.Truth(5, "receipt", Nothing with { Channel = Channel.OnlineFull, Field = "Hộ tịch" }));

        Assert.Equal(Integrity.None, facts.Flags);
        Assert.Equal(new Particulars(Channel.OnlineFull, null, "Hộ tịch"), facts.Particulars);
    }

    [Fact]
    public void A_corrected_promise_is_the_first_promise_and_is_flagged()
    {
        var facts = Some.Facts(
            Some.Receipt(dueIn: 5), Some.Due(1, 9), Some.Truth(2, "receipt", Nothing with { Due = Some.DueOn(6) }),
            Some.Truth(2, "due", Nothing with { Due = Some.DueOn(10) }, "other truth"));

        Assert.Equal((Some.DueOn(6), Some.DueOn(10)), (facts.FirstPromise, facts.Due));
        Assert.Equal(Integrity.DatesAmended | Integrity.DueDateMoved, facts.Flags);
    }
}
