using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Gaming;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;
using static ParLive.Domain.Dossiers.DossierEvent;

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
    public void Evidence_of_busy_halves_adds_up_whatever_the_order() => Law.Holds(
        seed => seed,
        seed =>
        {
            var (ledger, dice, to) = (Busy(seed), new Random(seed), Some.MondayDate.PlusDays(90));
            var shuffled = ledger.Dossiers.ToArray();
            dice.Shuffle(shuffled);
            var (one, other) = (
                GamingEvidence.Of(ledger, shuffled[..20], Some.MondayDate, to), GamingEvidence.Of(ledger, shuffled[20..], Some.MondayDate, to));

            Assert.Equal(GamingEvidence.Of(ledger, Some.MondayDate, to).ToBytes(), other.Plus(one).ToBytes());
        },
        cases: 50);

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

    // Forty dossiers that show every sign often, so that halves share what they count and days on which they count it.
    private static Ledger Busy(int seed)
    {
        var dice = new Random(seed);
        var ledger = new Ledger(UsualCalendars.Of(Time.OfficeZone.Vietnam));
        for (var place = 0; place < 40; place++)
        {
            var (asked, end) = (dice.Next(1, 8), dice.Next(1, 12));
            UnitEvent[] events =
            [
                Some.Receipt(dueIn: 7), Some.Asked(asked), Some.Brought(asked + dice.Next(3)), Some.Due(dice.Next(3, 10), 9), Some.Rating(end + 1),
                Some.End(end, Generated.Pick(dice, Enum.GetValues<Ending>())) with { Recorded = Some.At(end + dice.Next(6)) },
                Some.Receipt(day: end + 1, id: "again"), new Paused(Some.Id("pause"), Some.Source, Books.Unit, Some.At(dice.Next(12)), null),
            ];
            foreach (var happened in events.Where((_, at) => at is 0 or 5 || dice.Next(2) == 0))
            {
                ledger.Load($"H-{place}", happened);
            }
        }

        return ledger;
    }

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
