using ParLive.Domain.Risk;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Risk;

/// <summary>An outlook leaves no open dossier out, claims nothing that is no probability, and adds up.</summary>
public sealed class OutlookLaws
{
    [Fact]
    public void Every_open_dossier_is_in_exactly_one_place() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var (ledger, now) = (Books.LedgerOf(history), history.MomentOf(history.Dice()));

            var outlook = Outlook.Of(ledger, new Prior(Durations.Of(ledger, now), Recalibration.None), now);

            Assert.Equal(ledger.Dossiers.Count(number => ledger.FactsAsOf(number, now).IsOpen), outlook.Sums.Open);
            Assert.Equal(outlook.Dossiers.Count, outlook.Sums.InTerm);
            Assert.All(outlook.Dossiers, dossier => Assert.InRange(dossier.Late, 0.0001, 0.9999));
            Assert.All(outlook.Dossiers, dossier => Assert.InRange(dossier.Used, 0, 1));
            Assert.All(outlook.Dossiers, dossier => Assert.InRange(dossier.LikeLate, 0, dossier.Like));
            Assert.True(double.IsFinite(outlook.Pace) && outlook.Pace > 0);
            Assert.True(outlook.Sums.Within[0].Mean <= outlook.Sums.Within[1].Mean && outlook.Sums.Within[2].Mean <= outlook.Sums.Ever.Mean);
        });

    [Fact]
    public void Sums_come_back_from_their_bytes_and_add_up_in_any_order() =>
        Law.Holds(Generated.History, Generated.Smaller, history =>
        {
            var dice = history.Dice();
            var prior = new Prior(new Durations(), Recalibration.None);
            // A dossier is in one unit at a time.
            var (one, two, three) = (Sums(0), Sums(1), Sums(2));

            Assert.Equal(Bytes(one), Bytes(RiskSumsEncoding.Decode(Bytes(one))));
            Assert.Equal(Bytes(one + (two + three)), Bytes(three + one + two));
            Assert.Equal(Bytes(one), Bytes(one + RiskSums.Zero));

            RiskSums Sums(int part) => Outlook.Of(Books.PartOf(history, part), prior, history.MomentOf(dice)).Sums;
        });

    [Fact]
    public void With_nothing_learned_there_is_still_a_probability()
    {
        var ledger = SomeDossiers.Unit(1, weeks: 2);

        var outlook = Outlook.Of(ledger, new Prior(new Durations(), Recalibration.None), Some.At(8));

        Assert.NotEmpty(outlook.Dossiers);
        Assert.All(outlook.Dossiers, dossier => Assert.InRange(dossier.Late, 0.01, 0.99));
        Assert.All(outlook.Dossiers, dossier => Assert.Equal(0, dossier.Like));
    }

    private static byte[] Bytes(RiskSums sums) => RiskSumsEncoding.Encode(sums);
}
