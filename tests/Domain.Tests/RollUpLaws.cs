using ParLive.Domain.Books;
using ParLive.Domain.Measures;
using ParLive.Domain.RollUps;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Testing;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Domain.Tests;

/// <summary>A parent is the sum of its parts, and knows when it is not.</summary>
public sealed class RollUpLaws
{
    private static readonly Entry One = new(Tick.StartOf(20_000), AllMeasures.Received, 1);

    [Fact]
    public void Whatever_gets_lost_doubled_or_restarted_all_ancestors_end_as_the_sum_of_their_parts() =>
        Law.Holds(seed => seed, seed =>
        {
            var family = new Family(seed);
            for (var step = 0; step < 120; step++)
            {
                family.Step();
                Assert.True(family.Parent.RollUp.IsConserved);
                Assert.Equal(family.Parent.RollUp.Total.Entries, family.Grandparent.Entries);
            }

            family.ComeToRest();

            Assert.Equal(family.Sum.Entries, family.Parent.RollUp.Total.Entries);
            Assert.Equal(family.Sum.Entries, family.Grandparent.Entries);
            Assert.True(family.Parent.RollUp.IsConserved);
        });

    [Fact]
    public void Changes_of_several_children_may_arrive_in_any_interleaving()
    {
        var (forth, back) = (WithChildren("a", "b"), WithChildren("a", "b"));

        Assert.All((Uptake[])[forth.Add("a", Delta(0, 1)), forth.Add("b", Delta(0, 1))], uptake => Assert.Equal(Uptake.Added, uptake));
        Assert.All((Uptake[])[back.Add("b", Delta(0, 1)), back.Add("a", Delta(0, 1))], uptake => Assert.Equal(Uptake.Added, uptake));

        Assert.Equal(forth.Total.Entries, back.Total.Entries);
        Assert.Equal(2, forth.Total.Level(AllMeasures.Received, One.At));
    }

    [Fact]
    public void A_change_told_twice_counts_once()
    {
        var rollUp = WithChildren("a");

        Assert.Equal(Uptake.Added, rollUp.Add("a", Delta(0, 1)));
        Assert.Equal(Uptake.Known, rollUp.Add("a", Delta(0, 1)));

        Assert.Equal(1, rollUp.Total.Level(AllMeasures.Received, One.At));
    }

    [Fact]
    public void A_change_after_a_lost_one_is_a_gap_and_is_not_added()
    {
        var rollUp = WithChildren("a");

        Assert.Equal(Uptake.Gap, rollUp.Add("a", Delta(1, 2)));

        Assert.True(rollUp.Total.IsZero);
        Assert.Equal(new Version(1, 0), rollUp.VersionOf("a"));
    }

    [Fact]
    public void A_child_of_a_new_epoch_or_one_never_adopted_is_a_gap()
    {
        var rollUp = WithChildren("a");

        Assert.Equal(Uptake.Gap, rollUp.Add("a", Delta(0, 1) with { Epoch = 2 }));
        Assert.Equal(Uptake.Gap, rollUp.Add("stranger", Delta(0, 1)));

        Assert.False(rollUp.Holds("stranger"));
        Assert.Null(rollUp.VersionOf("stranger"));
        Assert.Equal(1, rollUp.Children);
    }

    [Fact]
    public void A_child_is_adopted_once()
    {
        var rollUp = WithChildren("a");

        var failure = Assert.Throws<InvalidOperationException>(() => rollUp.Adopt("a", new ChildState(default, default, [], default)));

        Assert.Contains("'a'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(-1, 1)]
    public void A_wrong_amount_day_or_measure_breaks_conservation(int daysOff, int amount)
    {
        var rollUp = WithChildren("a");
        rollUp.AddOwn([One]);
        Assert.True(rollUp.IsConserved);
        var wrong = new Entry(Tick.StartOf(One.At.Day + daysOff), One.Measure, amount);

        rollUp.Add("a", new ChildDelta(1, 0, 1, [wrong], Checksum.Of(One)));

        Assert.False(rollUp.IsConserved);
    }

    [Fact]
    public void Compaction_of_the_sum_keeps_it_conserved()
    {
        var rollUp = WithChildren("a");
        rollUp.AddOwn([One with { At = new Tick(One.At.Index + 77) }]);
        rollUp.Add("a", Delta(0, 1));

        rollUp.Total.Compact(Horizon.On(One.At.Day + 100));

        Assert.True(rollUp.IsConserved);
        Assert.Equal(2, rollUp.Total.Level(AllMeasures.Received, Tick.CloseOf(One.At.Day)));
        Assert.Equal(1, rollUp.Total.Count);
    }

    [Fact]
    public void A_change_that_overtakes_the_childs_whole_timeline_is_not_lost()
    {
        var (parent, child) = (new UnitBook(Books.Unit, OfficeZone.Vietnam), new Child("a"));
        child.Change(One);
        parent.BeginAnew();
        var whole = child.Whole();
        child.Change(One);

        Assert.Equal(Uptake.Known, parent.AddChild("a", child.Tell()));
        Assert.Equal(Uptake.Added, parent.Adopt("a", whole));
        var change = parent.CompleteAnew();

        Assert.Equal(2, parent.RollUp.Total.Level(AllMeasures.Received, One.At));
        Assert.Equal([One with { Amount = 2 }], change.Entries);
    }

    [Fact]
    public void A_child_that_restarts_between_answer_and_adoption_must_be_asked_again()
    {
        var (parent, child) = (new UnitBook(Books.Unit, OfficeZone.Vietnam), new Child("a"));
        parent.BeginAnew();
        var whole = child.Whole();
        child.Restart();
        child.Change(One);
        parent.AddChild("a", child.Tell());

        Assert.Equal(Uptake.Gap, parent.Adopt("a", whole));
    }

    [Fact]
    public void Nothing_is_adopted_or_completed_unless_a_sum_is_being_built()
    {
        var parent = new UnitBook(Books.Unit, OfficeZone.Vietnam);

        Assert.Throws<InvalidOperationException>(() => parent.Adopt("a", new ChildState(default, default, [], default)));
        Assert.Throws<InvalidOperationException>(parent.CompleteAnew);
    }

    private static RollUp WithChildren(params string[] children)
    {
        var rollUp = new RollUp();
        Array.ForEach(children, child => rollUp.Adopt(child, new ChildState(new Version(1, 0), default, [], default)));
        return rollUp;
    }

    private static ChildDelta Delta(long from, long to) => new(1, from, to, [One], Checksum.Of(One));
}
