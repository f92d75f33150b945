using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Gaming;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Gaming;

/// <summary>What the watch says of a peer group.</summary>
public sealed class GamingJudgements
{
    [Fact]
    public void Nobody_gives_no_reading() => Assert.Empty(GamingWatch.Judge([]));

    [Fact]
    public void Units_without_dossiers_are_not_judged() =>
        Assert.All(GamingWatch.Judge(Peers(20, _ => GamingEvidence.None)), watch =>
        {
            Assert.False(watch.IsJudged);
            Assert.Equal(Enum.GetValues<GamingSignal>(), watch.Readings.Select(reading => reading.Signal));
        });

    [Fact]
    public void Too_few_peers_are_said_to_be_too_few()
    {
        var reading = Assert.IsType<SignalReading.NotJudged>(
            GamingWatch.Judge(Peers(3, _ => Unit(200, late: 20, moved: 2)))[0].Readings[(int)GamingSignal.MovedAfterExpiry]);

        Assert.Equal((NotJudgedReason.TooFewPeers, 3L, (long)GamingWatch.LeastPeers), (reading.Reason, reading.Have, reading.Needed));
    }

    [Fact]
    public void Units_that_are_all_the_same_have_no_finding() =>
        Assert.All(GamingWatch.Judge(Peers(20, _ => Unit(200, late: 20, moved: 2))), watch => Assert.Empty(watch.Findings));

    [Fact]
    public void A_unit_that_moves_half_of_its_late_promises_stands_out()
    {
        var watches = GamingWatch.Judge(Peers(30, place => Unit(400, late: 40, moved: place == 7 ? 20 : place % 4)));

        var found = Assert.Single(watches, watch => watch.Findings.Count > 0);
        Assert.Equal("unit 7", found.Unit);
        Assert.Equal([GamingSignal.MovedAfterExpiry, GamingSignal.Moved], found.Findings.Select(each => each.Signal));
        var finding = found.Findings[0];
        Assert.Equal((20, 40), (finding.Comparison.Observed, finding.Comparison.Of));
        Assert.InRange(finding.Comparison.Expected, 0.5, 3);
        Assert.Equal(5, finding.Examples.Count);
    }

    [Fact]
    public void Several_who_do_the_same_do_not_hide_each_other()
    {
        var watches = GamingWatch.Judge(Peers(30, place => Unit(400, late: 40, moved: place < 6 ? 20 : place % 4)));

        Assert.Equal(6, watches.Count(watch => watch.Findings.Any(finding => finding.Signal == GamingSignal.MovedAfterExpiry)));
    }

    [Fact]
    public void No_figure_is_ever_beyond_numbers() => Law.Holds(
        seed =>
        {
            var dice = new Random(seed);
            var most = dice.Next(1, 260);
            return Peers(dice.Next(1, 16), _ => Unit(dice.Next(most), late: dice.Next(most), moved: dice.Next(most)));
        },
        peers => Assert.All(GamingWatch.Judge(peers).SelectMany(watch => watch.Readings), reading =>
        {
            var comparison = (reading as SignalReading.LikePeers)?.Comparison ?? (reading as SignalReading.StandsOut)?.Comparison;
            Assert.True(comparison is null || double.IsFinite(comparison.Observed + comparison.Of + comparison.Expected + comparison.Spread));
            Assert.True(comparison is null || comparison is { PValue: >= 0 and <= 1, AdjustedPValue: >= 0 and <= 1 });
        }),
        cases: 8);

    private static (string Unit, GamingEvidence Evidence)[] Peers(int count, Func<int, GamingEvidence> evidence) =>
        [.. Enumerable.Range(0, count).Select(place => ($"unit {place}", evidence(place)))];

    // Dossiers due on Monday the 11th; so many end two days later, and of these so many promises are moved before.
    private static GamingEvidence Unit(int dossiers, int late, int moved)
    {
        var ledger = new Ledger(UsualCalendars.Of(Time.OfficeZone.Vietnam));
        for (var place = 0; place < dossiers; place++)
        {
            var isLate = place < late;
            UnitEvent[] events = isLate && place < moved
                ? [Some.Receipt(dueIn: 7), Some.Due(8, 12), Some.End(9)]
                : [Some.Receipt(dueIn: 7), Some.End(isLate ? 9 : place % 3 == 0 ? 7 : 4, place % 11 == 0 ? Ending.Rejected : Ending.Resolved)];
            foreach (var happened in events)
            {
                ledger.Load($"H-{place}", happened);
            }
        }

        return GamingEvidence.Of(ledger, Some.MondayDate, Some.MondayDate.PlusDays(90));
    }
}
