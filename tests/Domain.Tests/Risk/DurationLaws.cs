using ParLive.Domain.Risk;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Risk;

/// <summary>Durations are sums: over units, over time, and as bytes.</summary>
public sealed class DurationLaws
{
    [Fact]
    public void Units_add_up_to_what_one_unit_with_all_their_dossiers_has() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var (now, parts) = (history.MomentOf(history.Dice()), new[] { Books.PartOf(history, 0), Books.PartOf(history, 1), Books.PartOf(history, 2) });
            var all = Durations.Of(Books.LedgerOf(history), now);
            var each = parts.Select(part => Durations.Of(part, now)).ToList();

            Assert.Equal(Bytes(all), Bytes(each[0] + each[1] + each[2]));
            Assert.Equal(Bytes(all), Bytes(each[2] + (each[0] + each[1])));
        });

    [Fact]
    public void Many_moments_at_once_come_to_the_same_as_one_after_the_other() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var (dice, ledger) = (history.Dice(), Books.LedgerOf(history));
            var moments = Enumerable.Range(0, 6).Select(_ => history.MomentOf(dice)).Order().ToList();

            Assert.Equal(moments.Select(moment => Bytes(Durations.Of(ledger, moment))), PastDurations.Of(ledger, moments).AsOf().Select(Bytes));
        });

    [Fact]
    public void Those_of_many_moments_add_up_over_units_and_over_their_bytes() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var dice = history.Dice();
            var moments = Enumerable.Range(0, 6).Select(_ => history.MomentOf(dice)).Order().ToList();
            var (added, read) = (PastDurations.OfNobody(6), PastDurations.OfNobody(6));
            foreach (var part in Enumerable.Range(0, 3).Select(part => PastDurations.Of(Books.PartOf(history, part), moments)))
            {
                added.Add(part);
                PastDurationsEncoding.AddTo(read, PastDurationsEncoding.Encode(part));
            }

            var whole = PastDurationsEncoding.Encode(PastDurations.Of(Books.LedgerOf(history), moments));
            Assert.Equal(whole, PastDurationsEncoding.Encode(added));
            Assert.Equal(whole, PastDurationsEncoding.Encode(read));
        });

    [Fact]
    public void What_happens_after_a_moment_is_not_known_at_it() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var now = history.MomentOf(history.Dice());
            var until = history with { Events = [.. history.Events.Where(line => line.Event.Time <= now)] };

            Assert.Equal(Bytes(Durations.Of(Books.LedgerOf(until), now)), Bytes(Durations.Of(Books.LedgerOf(history), now)));
        });

    [Fact]
    public void They_come_back_from_their_bytes_as_they_were() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var durations = Durations.Of(Books.LedgerOf(history), history.MomentOf(history.Dice()));

            Assert.Equal(Bytes(durations), Bytes(DurationsEncoding.Decode(Bytes(durations))));
            var prior = new Prior(durations, new Recalibration(-0.25, 1.5, 0.125, DaysLeft.Of([(10, 9), (10, 4)])));
            Assert.Equal(PriorEncoding.Encode(prior), PriorEncoding.Encode(PriorEncoding.Decode(PriorEncoding.Encode(prior))));
        });

    [Fact]
    public void Bytes_of_something_else_are_refused() =>
        Assert.All(
            new byte[][] { [], [9], [1, 2], [1, 0, 2, 0, 0, 0, 0, 0, 0] },
            bytes => Assert.Throws<FormatException>(() => DurationsEncoding.Decode(bytes)));

    private static byte[] Bytes(Durations durations) => DurationsEncoding.Encode(durations);
}
