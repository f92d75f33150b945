using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>What is put aside in any order is handed over in order, and comes to the same.</summary>
public sealed class EntriesThatWait
{
    [Fact]
    public void They_are_handed_over_in_order_each_place_once_and_none_that_comes_to_nothing() =>
        Law.Holds(static seed => seed, seed =>
        {
            var dice = new Random(seed);
            var waiting = new WaitingEntries();
            // Again and again, because their room is lent and may hold what others left in it.
            for (var round = 0; round < 4; round++)
            {
                var entries = SomeEntries(dice, dice.Next(6) == 0 ? 5_000 : 200);
                waiting.Add(dice.Next(2) == 0 ? entries : entries.Select(entry => entry));
                Assert.Equal(entries.Length, waiting.Count);

                var (keys, amounts) = waiting.Take();

                var expected = entries.GroupBy(entry => entry.Key, entry => entry.Amount)
                    .Select(place => (place.Key, Amount: place.Sum())).Where(place => place.Amount != 0).OrderBy(place => place.Key);
                Assert.Equal(expected, keys.Zip(amounts));
                Assert.Equal(0, waiting.Count);
            }
        }, cases: 100);

    [Fact]
    public void A_history_that_comes_at_once_comes_to_what_its_entries_come_to_one_by_one() =>
        Law.Holds(static seed => seed, seed =>
        {
            var dice = new Random(seed);
            var (whole, single) = (new Timeline(), new Timeline());
            foreach (var timeline in new[] { whole, single }) timeline.Compact(Horizon.On(19_050));
            var entries = SomeEntries(dice, 6_000);

            whole.Add(entries);
            foreach (var entry in entries) single.Add(entry);

            Assert.Equal(single.Checksum, whole.Checksum);
            Assert.Equal(single.Entries, whole.Entries);
        }, cases: 30);

    [Fact]
    public void Those_that_are_forgotten_are_gone()
    {
        var waiting = new WaitingEntries();
        waiting.Add(new Entry(Tick.StartOf(19_000), AllMeasures.Open, 1));
        waiting.Clear();
        Assert.Empty(waiting.Take().Keys);
    }

    private static Entry[] SomeEntries(Random dice, int most) =>
    [
        .. Enumerable.Range(0, dice.Next(most)).Select(_ => new Entry(
            new Tick(Tick.StartOf(19_000 + dice.Next(80)).Index + dice.Next(300)), AllMeasures.All.ElementAt(dice.Next(8)), dice.Next(-2, 3))),
    ];
}
