using NodaTime;
using ParLive.Domain.Measures;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Testing;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.Tests;

/// <summary>What a timeline says of a moment is what a plain count over the dossiers' facts says of it.</summary>
public sealed class AsOfLaws
{
    [Fact]
    public void Levels_as_of_a_moment_are_those_of_a_plain_count() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var (timeline, count) = (Books.TimelineOf(history), new PlainCount(history));
            foreach (var at in MomentsOf(history, timeline))
            {
                AssertLevels(count, timeline, at);
            }
        });

    [Fact]
    public void Flows_over_a_range_are_those_of_a_plain_count() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var (timeline, count) = (Books.TimelineOf(history), new PlainCount(history));
            var moments = MomentsOf(history, timeline).Take(8).ToList();
            foreach (var (from, to) in moments.SelectMany(from => moments.Where(to => from <= to).Select(to => (from, to))))
            {
                AssertFlows(count, timeline, from, to);
            }
        });

    [Fact]
    public void An_older_moment_is_answered_exactly_at_the_close_of_its_bucket() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var (timeline, count, dice) = (Books.TimelineOf(history), new PlainCount(history), history.Dice());
            var moments = MomentsOf(history, timeline).ToList();
            timeline.Compact(Horizon.On(history.Zone.TickOf(history.MomentOf(dice)).Day + dice.Next(3)));
            foreach (var asked in moments)
            {
                var exact = timeline.Horizon.CloseOf(asked);
                Assert.True(asked <= exact && exact <= Tick.CloseOf(asked.Day));
                AssertLevels(count, timeline, exact);
            }

            var bounds = moments.ConvertAll(timeline.Horizon.BucketOf);
            AssertFlows(count, timeline, bounds.Min(), bounds[0]);
            AssertFlows(count, timeline, bounds[0], bounds.Max());
        });

    [Fact]
    public void Every_dossier_that_came_in_stands_in_exactly_one_place_at_every_moment() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var timeline = Books.TimelineOf(history);
            foreach (var at in MomentsOf(history, timeline))
            {
                var counts = Counts.Of(timeline, at, Tick.First, new Tick(at.Index + 1));
                var resolved = counts[ResolvedEarly] + counts[ResolvedOnDueDate] + counts[ResolvedLate];
                Assert.Equal(counts[Received], counts[Open] + resolved + counts[Rejected] + counts[Withdrawn] + counts[Stopped]);
                Assert.Equal(resolved, counts[ResolvedByInstantOnTime] + counts[ResolvedByInstantLate]);
                Assert.InRange(counts[OpenOverdue], 0, counts[Open]);
                Assert.InRange(counts[OpenOverdueByInstant], counts[OpenOverdue], counts[Open]);
                Assert.InRange(counts[OpenDueIn3Days], 0, counts[Open] - counts[OpenOverdue]);
                Assert.InRange(counts[Online], 0, counts[Received]);
                Assert.Equal(counts[Online], counts[OnlineFull] + counts[OnlinePart]);
                Assert.InRange(counts[OpenOverdueWithoutApology], 0, counts[OpenOverdue]);
                Assert.InRange(counts[OpenStopped], 0, counts[Open]);
                Assert.InRange(counts[ResolvedSameDay], 0, resolved);
                Assert.Equal(resolved, Enumerable.Range(0, ProcessingTime.Bins).Sum(bin => counts[Processing(bin)]));
                Assert.InRange(counts[ResolvedLateWithApology], 0, counts[ResolvedLate]);
                Assert.InRange(counts[AwaitingHandOver], 0, resolved);
                Assert.InRange(counts[FeesPaidOnline], 0, counts[FeesPaid]);
                Assert.All(AllMeasures.All, measure => Assert.True(counts[measure] >= 0, measure.Name));
            }
        });

    [Fact]
    public void What_was_carried_over_and_came_in_is_what_ended_and_what_is_open() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var (timeline, dice) = (Books.TimelineOf(history), history.Dice());
            var (one, other) = (history.Zone.TickOf(history.MomentOf(dice)), history.Zone.TickOf(history.MomentOf(dice)));
            var (from, at) = one <= other ? (one, other) : (other, one);

            var counts = Counts.Of(timeline, at, from, new Tick(at.Index + 1));

            Assert.Equal(
                counts.CarriedOver + counts[Received],
                counts[Open] + counts[ResolvedEarly] + counts[ResolvedOnDueDate] + counts[ResolvedLate] + counts[Rejected] + counts[Withdrawn] + counts[Stopped]);
        });

    // Every minute at which something changes and its neighbours, midnights, and a few at random.
    private static IEnumerable<Tick> MomentsOf(History history, Timeline timeline)
    {
        var dice = history.Dice();
        var random = Enumerable.Range(0, 5).Select(_ => history.Zone.TickOf(history.MomentOf(dice) + Duration.FromHours(dice.Next(40))));
        var around = Books.TicksAround(timeline).ToArray();
        dice.Shuffle(around);
        // Minutes that a local day does not have hold nothing, and nobody can ask for them.
        return random.Concat(around).Where(tick => history.Zone.TickOf(history.Zone.MomentOf(tick)) == tick).Take(30);
    }

    private static void AssertLevels(PlainCount count, Timeline timeline, Tick at)
    {
        foreach (var measure in (Measure[])[Open, OpenOverdue, OpenOverdueByInstant, OpenDueIn3Days])
        {
            Assert.True(
                count.Level(measure, at) == timeline.Level(measure, at),
                $"{measure} at {OfficeZone.DateOf(at)} + {at.Minute} min: counted {count.Level(measure, at)}, said {timeline.Level(measure, at)}");
        }
    }

    private static void AssertFlows(PlainCount count, Timeline timeline, Tick from, Tick to)
    {
        foreach (var measure in AllMeasures.Shown.Where(measure => measure.Kind == MeasureKind.Flow))
        {
            Assert.True(count.Flow(measure, from, to) == timeline.Sum(measure, from, to), measure.Name);
        }
    }
}
