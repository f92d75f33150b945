using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Gaming;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Gaming;

/// <summary>What holds for the evidence of every history.</summary>
public sealed class GamingLaws
{
    private static readonly (LocalDate From, LocalDate To)[] Ranges =
    [
        (new(2024, 1, 1), new(2025, 12, 31)), (new(2024, 3, 29), new(2024, 4, 1)), (new(2024, 10, 26), new(2025, 1, 2)),
    ];

    [Fact]
    public void Evidence_of_two_halves_adds_up_to_that_of_the_whole() => Law.Holds(
        Generated.History,
        Generated.Smaller,
        history =>
        {
            var (ledger, dice) = (LedgerOf(history), history.Dice());
            var halves = ledger.Dossiers.ToLookup(_ => dice.Next(2) == 0);
            foreach (var (from, to) in Ranges)
            {
                var (one, other) = (GamingEvidence.Of(ledger, halves[true], from, to), GamingEvidence.Of(ledger, halves[false], from, to));
                var whole = GamingEvidence.Of(ledger, from, to).ToBytes();

                Assert.Equal(whole, one.Plus(other).ToBytes());
                Assert.Equal(whole, other.Plus(one).ToBytes());
            }
        });

    [Fact]
    public void The_order_of_dossiers_and_events_does_not_matter() => Law.Holds(
        Generated.History,
        Generated.Smaller,
        history =>
        {
            var (from, to) = Ranges[0];
            var shuffled = history.Events.ToArray();
            history.Dice().Shuffle(shuffled);
            var other = LedgerOf(history with { Events = shuffled });

            Assert.Equal(
                GamingEvidence.Of(LedgerOf(history), from, to).ToBytes(),
                GamingEvidence.Of(other, other.Dossiers.Reverse(), from, to).ToBytes());
        });

    [Fact]
    public void Evidence_reads_as_it_was_written() => Law.Holds(
        Generated.History,
        Generated.Smaller,
        history =>
        {
            var bytes = GamingEvidence.Of(LedgerOf(history), Ranges[0].From, Ranges[0].To).ToBytes();

            Assert.Equal(bytes, GamingEvidence.Read(bytes).ToBytes());
        });

    [Fact]
    public void Hits_are_never_more_than_what_could_have_been_hit() => Law.Holds(
        Generated.History,
        Generated.Smaller,
        history =>
        {
            foreach (var counts in GamingEvidence.Of(LedgerOf(history), Ranges[0].From, Ranges[0].To).Procedures.Values)
            {
                Assert.All(Enum.GetValues<GamingSignal>(), signal => Assert.InRange(counts[signal].Hits, 0, counts[signal].Of));
                Assert.InRange(counts.Stopped.Stopped, 0, counts.Stopped.Minutes);
            }
        });

    [Fact]
    public void Ranges_that_follow_each_other_add_up() => Law.Holds(
        Generated.History,
        Generated.Smaller,
        history =>
        {
            var ledger = LedgerOf(history);
            var (from, middle, to) = (new LocalDate(2024, 1, 1), new LocalDate(2024, 4, 1), new LocalDate(2025, 12, 31));

            Assert.Equal(
                GamingEvidence.Of(ledger, from, to).Dossiers,
                GamingEvidence.Of(ledger, from, middle).Dossiers + GamingEvidence.Of(ledger, middle, to).Dossiers);
        });

    private static Ledger LedgerOf(History history)
    {
        var ledger = new Ledger(UsualCalendars.Of(history.Zone));
        foreach (var line in history.Events)
        {
            ledger.Load(line.Number, line.Event);
        }

        return ledger;
    }
}
