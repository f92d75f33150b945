using MathNet.Numerics.Distributions;
using ParLive.Domain.Hotspots;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Hotspots;

/// <summary>The probabilities and limits behind alarms are what they say they are.</summary>
public sealed class Chances
{
    [Fact]
    public void The_probabilities_of_all_parts_sum_to_one_and_the_limit_is_the_first_that_is_rare_enough() => Law.Holds(seed => new Random(seed), dice =>
    {
        var prior = new PeerPrior(0.001 + (0.9 * dice.NextDouble()), 1 + (300 * dice.NextDouble()), 20);
        var whole = dice.Next(1, 300);
        var limit = Math.Pow(10, -1 - (4 * dice.NextDouble()));

        var tails = Enumerable.Range(0, whole + 2).Select(part => PeerChance.TailFrom(new Tally(part, whole), prior)).ToList();

        Assert.Equal(1, tails[0]);
        Assert.InRange(tails[1], 0, 1);
        Assert.All(tails.Zip(tails.Skip(1)), pair => Assert.True(pair.First >= pair.Second - 1e-9));
        var first = PeerChance.FirstBelow(limit, whole, prior);
        Assert.True(tails[(int)first] < limit * 1.0001 && tails[(int)first - 1] >= limit * 0.9999);
    }, cases: 200);

    [Fact]
    public void Peers_that_do_not_differ_leave_a_binomial_and_peers_that_differ_leave_their_spread()
    {
        var dice = new Random(5);
        Tally Of(double rate) => new(Binomial.Sample(dice, rate, 400), 400);

        var same = PeerPrior.Of([.. Enumerable.Range(0, 200).Select(_ => Of(0.07))])!;
        var apart = PeerPrior.Of([.. Enumerable.Range(0, 200).Select(_ => Of(Beta.Sample(dice, 0.07 * 40, 0.93 * 40)))])!;

        Assert.InRange(same.Mean, 0.065, 0.075);
        Assert.True(same.Size > 1_000);
        Assert.InRange(apart.Mean, 0.06, 0.08);
        Assert.InRange(apart.Size, 28, 57);
        Assert.Null(PeerPrior.Of([default, default]));
    }

    [Theory]
    [InlineData(0.07, 8)]
    [InlineData(0.07, 24)]
    [InlineData(0.07, 2)]
    [InlineData(0.03, 8)]
    public void False_alarms_come_as_seldom_as_their_limit_says(double rate, int judgedADay)
    {
        const double limit = 3.5;
        const int alarms = 400;
        var (weighing, dice) = (Weighing.Of(rate, 3), new Random(1));
        var (judged, found, score) = (0L, 0, 0.0);
        while (found < alarms)
        {
            var today = Poisson.Sample(dice, judgedADay);
            var broken = Binomial.Sample(dice, rate, today);
            judged += today;
            score = Math.Max(0, score + (broken * weighing.Broken) - ((today - broken) * weighing.Kept));
            (found, score) = score >= limit ? (found + 1, 0) : (found, score);
        }

        Assert.InRange(AlarmLimit.Between(weighing, rate, limit, judgedADay) / ((double)judged / found), 0.7, 1.25);
    }

    [Fact]
    public void The_less_is_known_of_the_past_the_more_it_takes()
    {
        var weighing = Weighing.Of(0.05, 3);

        var well = AlarmLimit.Of(weighing, (500, 9_500), 50, 0.003);
        var hardly = AlarmLimit.Of(weighing, (5, 95), 50, 0.003);

        Assert.InRange(well, 4, 6);
        Assert.True(hardly > well + 2);
        Assert.True(AlarmLimit.Of(weighing, (500, 9_500), 500, 0.003) > well);
    }
}
