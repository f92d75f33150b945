using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using ParLive.Domain.Measures;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Ranking;

/// <summary>The statistics beside plainer ways to the same.</summary>
public sealed class WhatIsKnown
{
    [Fact]
    public void The_gamma_functions_are_those_of_the_library() => Law.Holds(seed => Math.Exp((new Random(seed).NextDouble() * 18) - 4), x =>
    {
        Assert.Equal(SpecialFunctions.GammaLn(x), GammaFunctions.LogGamma(x), 1e-8 * (1 + Math.Abs(SpecialFunctions.GammaLn(x))));
        Assert.Equal(SpecialFunctions.DiGamma(x), GammaFunctions.Digamma(x), 1e-8 * (1 + (1 / x)));
        var step = x * 1e-4;
        var slope = (SpecialFunctions.DiGamma(x + step) - SpecialFunctions.DiGamma(x - step)) / (2 * step);
        Assert.Equal(slope, GammaFunctions.Trigamma(x), 1e-4 * (1 + slope));
    });

    [Fact]
    public void A_curve_of_a_share_has_the_quantiles_of_the_Beta_distribution() => Law.Holds(
        seed => (A: 0.3 + Math.Exp(new Random(seed).NextDouble() * 9), B: 0.3 + Math.Exp(new Random(seed + 1).NextDouble() * 5)),
        beta =>
        {
            var curve = Posterior.OfShare(beta.A, beta.B, lowerIsBetter: false);
            foreach (var probability in (double[])[0.05, 0.3, 0.5, 0.95])
            {
                var share = Posterior.ShareOf(curve.Quantile(probability));
                Assert.Equal(probability, Beta.CDF(beta.A, beta.B, share), 2e-3);
            }
        }, cases: 200);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    // Twenty groups, always the same: a law about draws would fail by chance one day.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Intervals_of_ranks_are_those_of_many_draws(int seed)
    {
        var dice = new Random(seed);
        var betas = Enumerable.Range(0, dice.Next(8, 40)).Select(_ => (A: 20 + (dice.NextDouble() * 400), B: 1 + (dice.NextDouble() * 20))).ToArray();
        var spans = RankIntervals.Of([.. betas.Select(beta => Posterior.OfShare(beta.A, beta.B, lowerIsBetter: false))], 0.9);
        var drawn = Draws(dice, betas);
        for (var unit = 0; unit < betas.Length; unit++)
        {
            var (ranks, span) = (drawn[unit], spans[unit]);

            // At either end 5 %: less without the end itself and more with it, to what a sum of yes-or-nos differs from a normal number.
            Assert.True(Share(ranks, rank => rank < span.From) < 0.085 && Share(ranks, rank => rank <= span.From) > 0.015, $"{span} begins wrong.");
            Assert.True(Share(ranks, rank => rank > span.To) < 0.085 && Share(ranks, rank => rank >= span.To) > 0.015, $"{span} ends wrong.");
        }

        // On the average, and with half of the end itself, it is 5 % where no edge of the list cuts the interval off.
        var free = Enumerable.Range(0, betas.Length).Where(unit => spans[unit].From > 1)
            .Select(unit => Share(drawn[unit], rank => rank < spans[unit].From) + (Share(drawn[unit], rank => rank == spans[unit].From) / 2)).ToList();
        Assert.True(free.Count < 15 || free.Average() is > 0.025 and < 0.12, $"{free.DefaultIfEmpty().Average()} lies below the intervals.");
    }

    [Fact]
    public void The_prior_of_a_large_group_is_the_distribution_that_its_rates_came_from()
    {
        var random = new Random(4);
        var counts = Enumerable.Range(0, 3_000).Select(_ => Beta.Sample(random, 37, 2.8))
            .Select(rate => ((double)Binomial.Sample(random, rate, 60), 60.0)).ToList();

        var prior = BetaPrior.Of(counts);

        Assert.Equal(SpreadFit.Likeliest, prior.Fit);
        Assert.InRange(prior.Mean, 0.925, 0.935);
        Assert.InRange(prior.Weight, 34, 46);
    }

    [Fact]
    public void Units_that_chance_alone_explains_are_said_to_be_hardly_told_apart()
    {
        var random = new Random(5);
        var same = Enumerable.Range(0, 30).Select(_ => ((double)Binomial.Sample(random, 0.9, 50), 50.0)).ToList();

        Assert.Equal(SpreadFit.HardlyTold, BetaPrior.Of(same).Fit);
        Assert.Equal(SpreadFit.HardlyTold, BetaPrior.Of([.. Enumerable.Repeat((50.0, 50.0), 30)]).Fit);
        Assert.Equal(SpreadFit.Assumed, BetaPrior.Of([(3, 4)]).Fit);
        Assert.Equal(SpreadFit.Assumed, BetaPrior.Of([]).Fit);
        Assert.Equal(SpreadFit.Assumed, NormalPrior.Of([]).Fit);
        Assert.Equal(SpreadFit.HardlyTold, NormalPrior.Of([.. Enumerable.Repeat(new LogMoments(10, 200_000, 410_000), 12)]).Fit);
    }

    [Fact]
    public void The_times_of_a_group_are_told_apart_within_and_between()
    {
        var random = new Random(6);
        var moments = Enumerable.Range(0, 400).Select(_ => Normal.Sample(random, 2, 0.3)).Select(mean =>
        {
            var logs = Enumerable.Range(0, 80).Select(_ => (long)(10_000 * Normal.Sample(random, mean, 0.9))).ToList();
            return new LogMoments(80, logs.Sum(), logs.Sum(log => log * log / 10_000));
        }).ToList();

        var prior = NormalPrior.Of(moments);

        Assert.InRange(prior.Mean, 1.95, 2.05);
        Assert.InRange(Math.Sqrt(prior.Within), 0.88, 0.92);
        Assert.InRange(Math.Sqrt(prior.Between), 0.26, 0.34);
    }

    [Fact]
    public void A_unit_twice_as_fast_as_the_group_has_more_than_half_of_the_points()
    {
        var fit = new IndicatorFit(RankedIndicators.ProcessingTime, 9, 9, null, new NormalPrior(2, 0.1, 0.5, SpreadFit.Likeliest));
        var log = (long)(10_000 * (2 - Math.Log(2)));
        var quick = new EvidenceSet(1_000, [new(RankedIndicators.ProcessingTime, new Evidence.Time(new LogMoments(1_000, 1_000 * log, 1_000 * log * log / 10_000)))]);

        Assert.Equal(50, fit.PointsOf(EvidenceSet.Empty).Mean, 1e-3);
        Assert.InRange(fit.PointsOf(quick).Mean, 70, 80);
        Assert.True(fit.PointsOf(quick).Variance < fit.PointsOf(EvidenceSet.Empty).Variance / 50);
    }

    [Fact]
    public void Moments_of_a_histogram_are_those_of_its_dossiers_to_half_a_bin()
    {
        var builder = new CountsBuilder(default, default, default);
        var hours = Enumerable.Range(0, 5_000).Select(place => 0.4 * Math.Exp(place / 900.0)).ToList();
        builder.Add(0, hours.Select(hour => KeyValuePair.Create(AllMeasures.Processing(ProcessingTime.BinOf(NodaTime.Duration.FromHours(hour))), 1L)));

        var moments = LogMoments.Of(builder.Counts);

        Assert.Equal(5_000, moments.Count);
        Assert.Equal(hours.Average(Math.Log), moments.Mean, 0.01);
        Assert.Equal(hours.Sum(hour => Math.Pow(Math.Log(hour) - hours.Average(Math.Log), 2)) / 5_000, moments.Scatter / 5_000, 0.02);
    }

    private static double Share(int[] ranks, Func<int, bool> such) => ranks.Count(such) / (double)ranks.Length;

    private static int[][] Draws(Random dice, (double A, double B)[] betas)
    {
        var ranks = betas.Select(_ => new int[2_000]).ToArray();
        for (var draw = 0; draw < 2_000; draw++)
        {
            var rates = betas.Select(beta => Beta.Sample(dice, beta.A, beta.B)).ToArray();
            for (var unit = 0; unit < rates.Length; unit++)
            {
                ranks[unit][draw] = 1 + rates.Count(rate => rate > rates[unit]);
            }
        }

        return ranks;
    }
}
