using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;

namespace ParLive.Domain.Tests.Ranking;

/// <summary>The worked example of docs/fairness.md is what the code computes.</summary>
public sealed class PageOnFairness
{
    private static readonly IndicatorFit Group = new(RankedIndicators.OnTime, 168, 168, new BetaPrior(37.2, 2.8, SpreadFit.Likeliest), null);

    [Theory]
    [InlineData(27, 30, "91.71", 85.7, 96.3)]
    [InlineData(360, 400, "90.27", 87.9, 92.5)]
    [InlineData(30, 30, "96.00", 91.6, 99.0)]
    public void The_example_of_the_page_holds(long onTime, long resolved, string score, double low, double high)
    {
        var evidence = EvidenceSet.Of(RankedIndicators.OnTime, new Ratio(onTime, resolved));

        var unit = Scored.Of(new Candidate("X", "commune", evidence), [(Group, new IndicatorWeight(RankedIndicators.OnTime, 1))], withCurve: true)
            .With(new Candidate("X", "commune", evidence), 1, null, null).Score!.Value;

        Assert.Equal(score, unit.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(low, (double)unit.Low, 0.06);
        Assert.Equal(high, (double)unit.High, 0.06);
        Assert.Contains(Comma(score), File.ReadAllText(Path.Combine(House.Root, "docs", "fairness.md")), StringComparison.Ordinal);
    }

    private static string Comma(string score) => score.Replace('.', ',');
}
