using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>A timeline is a sum: however it is cut, compacted or put together, the sums stay.</summary>
public sealed class TimelineLaws
{
    private const int FirstDay = 19_800;
    private const int DayRange = 60;

    [Fact]
    public void A_timeline_answers_as_a_plain_list_of_entries_would() =>
        Law.Holds(Steps, steps =>
        {
            var timeline = new Timeline();
            var model = new SortedDictionary<long, int>();
            foreach (var (entry, asked) in steps)
            {
                timeline.Add(entry);
                model[entry.Key] = model.GetValueOrDefault(entry.Key) + entry.Amount;
                // Asked now and then only, so that entries wait aside between.
                if (asked)
                {
                    Assert.Equal(model.Where(pair => pair.Value != 0).Select(pair => Entry.Of(pair.Key, pair.Value)), timeline.Entries);
                    Assert.Equal(model.Values.Count(amount => amount != 0), timeline.Count);
                }
            }

            var dice = new Random(steps.Count);
            var (from, to) = InOrder(ATick(dice), ATick(dice));
            foreach (var measure in AllMeasures.All)
            {
                var inRange = steps.Where(step => step.Entry.Measure == measure && step.Entry.At >= from && step.Entry.At < to);
                Assert.Equal(inRange.Sum(step => (long)step.Entry.Amount), timeline.Sum(measure, from, to));
                Assert.Equal(timeline.Sum(measure, from, to), timeline.Sums(from, to)[measure.Number]);
            }
        });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_long_timeline_remembers_sums_and_answers_right_whatever_was_asked_before_and_came_since(int seed)
    {
        var (dice, measures) = (new Random(seed), AllMeasures.All.ToArray());
        var timeline = new Timeline();
        var model = new List<Entry>();
        for (var step = 0; step < 300; step++)
        {
            for (var more = dice.Next(40); more >= 0; more--)
            {
                var entry = new Entry(ATick(dice), measures[dice.Next(measures.Length)], dice.Next(-3, 4));
                timeline.Add(entry);
                model.Add(entry);
            }

            // Mostly the same two places, now and then another.
            var at = dice.Next(5) switch { 0 => ATick(dice), < 3 => Tick.StartOf(FirstDay + 20), _ => Tick.StartOf(FirstDay + 50) };
            var expected = new long[AllMeasures.Count];
            foreach (var entry in model.Where(entry => entry.At <= at)) expected[entry.Measure.Number] += entry.Amount;
            Assert.Equal(expected, timeline.Levels(at));
        }
    }

    [Fact]
    public void Ranges_add_up_and_a_level_is_the_sum_of_all_up_to_it() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var timeline = Books.TimelineOf(history);
            var dice = history.Dice();
            var cuts = Enumerable.Range(0, 3).Select(_ => history.Zone.TickOf(history.MomentOf(dice))).Order().ToList();
            foreach (var measure in AllMeasures.All)
            {
                Assert.Equal(
                    timeline.Sum(measure, cuts[0], cuts[2]),
                    timeline.Sum(measure, cuts[0], cuts[1]) + timeline.Sum(measure, cuts[1], cuts[2]));
                Assert.Equal(
                    timeline.Entries.Where(entry => entry.Measure == measure && entry.At <= cuts[1]).Sum(entry => entry.Amount),
                    timeline.Level(measure, cuts[1]));
            }
        });

    [Fact]
    public void Compaction_changes_no_sum_between_bucket_boundaries_and_never_the_checksum() =>
        Law.Holds(Steps, steps =>
        {
            var dice = new Random(steps.Count);
            var (fine, coarse) = (Of(steps), Of(steps));
            foreach (var today in (int[])[FirstDay + dice.Next(DayRange), FirstDay + dice.Next(DayRange)])
            {
                coarse.Compact(Horizon.On(today));
            }

            var horizon = coarse.Horizon;
            var (from, to) = InOrder(horizon.BucketOf(ATick(dice)), horizon.BucketOf(ATick(dice)));

            Assert.Equal(fine.Checksum, coarse.Checksum);
            Assert.Equal(fine.Sums(from, to), coarse.Sums(from, to));
            var close = horizon.CloseOf(ATick(dice));
            Assert.Equal(Books.LevelsAt(fine, close), Books.LevelsAt(coarse, close));
            Assert.All(coarse.Entries, entry => Assert.Equal(horizon.BucketOf(entry.At), entry.At));
            Assert.All(coarse.Entries, entry => Assert.NotEqual(0, entry.Amount));
        });

    [Fact]
    public void It_does_not_matter_whether_entries_come_before_or_after_compaction() =>
        Law.Holds(Steps, steps =>
        {
            var dice = new Random(steps.Count);
            var horizon = Horizon.On(FirstDay + dice.Next(DayRange));
            var before = Of(steps);
            before.Compact(horizon);
            var after = new Timeline();
            after.Compact(horizon);
            after.Add(steps.Select(step => step.Entry));

            Assert.Equal(before.Entries, after.Entries);
            Assert.Equal(before.Checksum, after.Checksum);
        });

    [Fact]
    public void Adding_timelines_is_adding_all_their_entries() =>
        Law.Holds(Steps, steps =>
        {
            var dice = new Random(steps.Count);
            var parts = new[] { new Timeline(), new Timeline(), new Timeline() };
            foreach (var part in parts)
            {
                part.Compact(Horizon.On(FirstDay + dice.Next(DayRange)));
            }

            foreach (var (entry, _) in steps)
            {
                parts[dice.Next(parts.Length)].Add(entry);
            }

            var (sum, reversed, whole) = (new Timeline(), new Timeline(), Of(steps));
            Array.ForEach(parts, sum.Add);
            Array.ForEach([.. parts.Reverse()], reversed.Add);
            whole.Compact(sum.Horizon);

            Assert.Equal(whole.Entries, sum.Entries);
            Assert.Equal(whole.Entries, reversed.Entries);
            Assert.Equal(whole.Checksum, sum.Checksum);
        });

    [Fact]
    public void A_change_and_its_opposite_come_to_nothing() =>
        Law.Holds(Steps, steps =>
        {
            var entries = steps.Select(step => step.Entry).ToList();
            var (delta, timeline) = (new TimelineDelta(), Of(steps));
            delta.Add(entries);
            Assert.Equal(timeline.Checksum, delta.Checksum);
            Assert.Equal(timeline.Entries, Books.Sorted(delta.Entries));

            delta.Subtract(entries);
            timeline.Add(entries.Select(entry => entry with { Amount = -entry.Amount }));

            Assert.True(delta.IsZero);
            Assert.True(timeline.IsZero);
            Assert.Equal((default(Checksum), default(Checksum)), (delta.Checksum, timeline.Checksum));
        });

    [Fact]
    public void The_checksum_sees_an_amount_of_one_in_any_day_and_measure() =>
        Assert.Equal(
            DayRange * AllMeasures.Count,
            Enumerable.Range(FirstDay, DayRange)
                .SelectMany(day => AllMeasures.All.Select(measure => Checksum.Of(new Entry(Tick.StartOf(day), measure, 1))))
                .Distinct().Count());

    private static List<(Entry Entry, bool Asked)> Steps(int seed)
    {
        var dice = new Random(seed);
        var measures = AllMeasures.All.Take(3).ToList();
        return [.. Enumerable.Range(0, dice.Next(1, 120)).Select(_ => (
            new Entry(ATick(dice), Generated.Pick(dice, measures), dice.Next(-2, 3)), dice.Next(10) == 0))];
    }

    private static Tick ATick(Random dice) =>
        new(((FirstDay + dice.Next(DayRange)) * Tick.PerDay) + Generated.Pick(dice, [0, 1, 59, 60, 719, 1_439, 1_499]));

    private static Timeline Of(List<(Entry Entry, bool Asked)> steps)
    {
        var timeline = new Timeline();
        timeline.Add(steps.Select(step => step.Entry));
        return timeline;
    }

    private static (Tick From, Tick To) InOrder(Tick one, Tick other) => one <= other ? (one, other) : (other, one);
}
