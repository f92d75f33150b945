using ParLive.Domain.Risk;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Risk;

/// <summary>The plain rule of the days left, and how many will fall overdue, by hand.</summary>
public sealed class Corrected
{
    [Fact]
    public void The_rate_never_rises_with_the_days_left()
    {
        // 0.5, 0.2, 0.4, none, 0.1: the second and third are pooled to 0.3, and where nothing was seen the nearer neighbour's rate holds.
        var days = DaysLeft.Of([(10, 5), (10, 2), (10, 4), (0, 0), (10, 1)]);

        Assert.Equal([0.5, 0.3, 0.3], [days.RateOf(1), days.RateOf(2), days.RateOf(3)]);
        Assert.Equal(0.1, days.RateOf(5));
        Assert.Equal((0.5, 0.1), (days.RateOf(0), days.RateOf(99)));
        Assert.Equal(0.5, DaysLeft.Of([]).RateOf(3));
    }

    [Fact]
    public void Rates_are_in_order_and_keep_the_sum() =>
        Law.Holds(
            seed => new Random(seed),
            dice =>
            {
                var counts = Enumerable.Range(0, 12).Select(_ => (Count: (long)dice.Next(0, 9), Late: 0L)).Select(pair => pair with { Late = dice.Next(0, (int)pair.Count + 1) }).ToArray();
                var days = DaysLeft.Of(counts);
                var rates = Enumerable.Range(1, counts.Length).Select(days.RateOf).ToList();

                Assert.Equal(rates.OrderDescending(), rates);
                Assert.Equal(counts.Sum(pair => pair.Late), counts.Zip(rates, (pair, rate) => pair.Count * rate).Sum(), 1e-9);
            });

    [Fact]
    public void An_interval_is_of_the_likeliest_numbers_as_near_to_four_in_five_as_whole_numbers_come()
    {
        // A Poisson number of mean 4 is 2 to 6 with 0.7978, as any table says.
        var interval = CountInterval.Of(new CountMoments(4_000_000, 4_000_000), 1);
        Assert.Equal((2, 6), (interval.From, interval.Until));
        Assert.Equal(0.7978, interval.Probability, 0.0001);

        // Ten dossiers of even odds: 4 to 6 with 0.656, 3 to 6 with 0.773, 3 to 7 with 0.891.
        var binomial = CountInterval.Of(CountMoments.Of(0.5, 10), 1);
        Assert.Equal(0.7734, binomial.Probability, 0.0001);
        Assert.Equal(4, binomial.Until - binomial.From + 1);

        // Hardly any: none, and how sure that is.
        var rare = CountInterval.Of(CountMoments.Of(0.05), 1);
        Assert.Equal((0, 0), (rare.From, rare.Until));
        Assert.Equal(0.95, rare.Probability, 0.001);
    }

    [Fact]
    public void Every_interval_holds_its_mean_and_is_wider_where_weeks_differ_more() =>
        Law.Holds(
            seed => new Random(seed),
            dice =>
            {
                var moments = CountMoments.Of(0.01 + (0.98 * dice.NextDouble()), dice.Next(0, dice.Next(2) == 0 ? 20 : 5_000));
                var (plain, wider) = (CountInterval.Of(moments, 1), CountInterval.Of(moments, 3));

                Assert.InRange(plain.Mean, plain.From - 1, plain.Until + 1);
                Assert.InRange(plain.Probability, 0.4, 1);
                Assert.True(plain.From >= 0 && plain.From <= plain.Until);
                Assert.True(moments.Mean < 5 || wider.Until - wider.From >= plain.Until - plain.From);
            });

    [Fact]
    public void Nothing_to_expect_is_nothing_for_sure() =>
        Assert.Equal(new CountInterval(0, 0, 0, 1), CountInterval.Of(default, 1));

    [Fact]
    public void A_forecast_that_stands_as_it_is_stays_within_what_can_be_told_apart()
    {
        Assert.Equal(0.3, Recalibration.None.Of(0.3, 4), 1e-12);
        Assert.InRange(Recalibration.None.Of(0, 4), 0.0009, 0.001);
        Assert.InRange(Recalibration.None.Of(1, 4), 0.999, 0.9991);
        Assert.InRange(new Recalibration(0.5, 1, 0.5, DaysLeft.Of([(10, 0)])).Of(double.Epsilon, 1), 0, 0.001);
    }
}
