using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>A timeline of years, read again and again while it changes, as that of a province is.</summary>
public sealed class LongTimelines
{
    private const int FirstDay = 19_000;
    private const int DayRange = 700;

    [Fact]
    public void However_often_it_is_read_in_between_it_answers_as_a_plain_list_would() =>
        Law.Holds(static seed => seed, seed =>
        {
            var dice = new Random(seed);
            var (timeline, model, today) = (new Timeline(), new List<Entry>(), FirstDay);
            for (var round = 0; round < 12; round++)
            {
                for (var left = dice.Next(400); left > 0; left--)
                {
                    // Half of what is taken away again comes to nothing at all.
                    var known = model.Count > 0 && dice.Next(3) == 0 ? Generated.Pick(dice, model) : default(Entry?);
                    var entry = known is { } taken
                        ? taken with { Amount = -taken.Amount }
                        : new Entry(ATick(dice), AllMeasures.All.ElementAt(dice.Next(AllMeasures.Count)), dice.Next(-2, 3));
                    model.Add(entry);
                    timeline.Add(entry);
                }

                if (dice.Next(4) == 0)
                {
                    today = Math.Max(today, FirstDay + dice.Next(DayRange));
                    timeline.Compact(Horizon.On(today));
                }

                AnswersAs(model, timeline, dice);
            }
        }, cases: 60);

    [Fact]
    public void What_comes_to_nothing_leaves_nothing()
    {
        var (timeline, dice) = (new Timeline(), new Random(1));
        var entries = Enumerable.Range(0, 3_000).Select(_ => new Entry(ATick(dice), AllMeasures.Received, 1)).ToList();
        foreach (var entry in entries.Concat(entries.Select(entry => entry with { Amount = -1 })))
        {
            timeline.Add(entry);
            _ = timeline.Level(AllMeasures.Received, ATick(dice));
        }

        Assert.True(timeline.IsZero);
        Assert.Empty(timeline.Entries);
    }

    [Fact]
    public void A_level_after_everything_is_that_of_all_entries()
    {
        var timeline = new Timeline();
        timeline.Add(new Entry(Tick.StartOf(FirstDay), AllMeasures.Open, 2));

        Assert.Equal(2, timeline.Level(AllMeasures.Open, Tick.Last));
        Assert.Null(timeline.NextChange(Tick.Last, AllMeasures.Open));
    }

    private static void AnswersAs(List<Entry> model, Timeline timeline, Random dice)
    {
        for (var asked = 0; asked < 3; asked++)
        {
            var (one, other) = (timeline.Horizon.BucketOf(ATick(dice)), timeline.Horizon.BucketOf(ATick(dice)));
            var (from, to) = one <= other ? (one, other) : (other, one);
            Assert.Equal(Plain(model, entry => entry.At >= from && entry.At < to), timeline.Sums(from, to));
            var close = timeline.Horizon.CloseOf(to);
            Assert.Equal(Plain(model, entry => entry.At <= close), timeline.Levels(close));
        }

        Assert.Equal(model.Aggregate(default(Checksum), static (sum, entry) => sum + Checksum.Of(entry)), timeline.Checksum);
        Assert.All(timeline.Entries, entry => Assert.Equal(timeline.Horizon.BucketOf(entry.At), entry.At));
        Assert.Equal(timeline.Count, timeline.Entries.Count());
    }

    private static long[] Plain(List<Entry> model, Func<Entry, bool> counts)
    {
        var sums = new long[AllMeasures.Count];
        foreach (var entry in model.Where(counts))
        {
            sums[entry.Measure.Number] += entry.Amount;
        }

        return sums;
    }

    private static Tick ATick(Random dice) => new(((FirstDay + dice.Next(DayRange)) * Tick.PerDay) + dice.Next(Tick.PerDay));
}
