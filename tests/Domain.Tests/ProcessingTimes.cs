using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Measures;
using ParLive.Domain.WorkingTime;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>How long dossiers took, in working time: a histogram whose error is known.</summary>
public sealed class ProcessingTimes
{
    private static readonly double[] Shares = [0.01, 0.1, 0.5, 0.9, 0.99, 1];

    [Fact]
    public void Bins_follow_each_other_without_a_gap_and_hold_what_lies_between_their_edges()
    {
        for (var bin = 0; bin < ProcessingTime.Bins; bin++)
        {
            var (from, until) = ProcessingTime.HoursOf(bin);
            Assert.Equal(bin, ProcessingTime.BinOf(Duration.FromHours(from)));
            Assert.Equal(bin == 0 ? 0 : ProcessingTime.HoursOf(bin - 1).Until, from);
            Assert.Equal(bin, ProcessingTime.BinOf(Duration.FromHours(Math.Min(until, 1e5)) - Duration.FromMilliseconds(1)));
        }

        Assert.Equal((2_048, double.PositiveInfinity), ProcessingTime.HoursOf(ProcessingTime.Bins - 1));
    }

    [Fact]
    public void A_quantile_of_any_sum_of_histograms_is_right_to_half_a_bin() =>
        Law.Holds(static seed => seed, seed =>
        {
            var dice = new Random(seed);
            var hours = Enumerable.Range(0, dice.Next(1, 300)).Select(_ => Math.Exp((dice.NextDouble() * 9) - 2)).Order().ToList();
            var bins = new long[ProcessingTime.Bins];
            // Two units, added up.
            foreach (var part in new[] { hours.Where((_, place) => place % 3 == 0), hours.Where((_, place) => place % 3 != 0) })
            {
                foreach (var worked in part)
                {
                    bins[ProcessingTime.BinOf(Duration.FromHours(worked))]++;
                }
            }

            foreach (var share in Shares)
            {
                var exact = hours[(int)Math.Ceiling(hours.Count * share) - 1];
                var read = ProcessingTime.Quantile(bins, share)!.Value;
                Assert.InRange(read - exact, -Math.Max(0.125, exact * 0.0625) - 1e-6, Math.Max(0.125, exact * 0.0625) + 1e-6);
            }
        });

    [Fact]
    public void Nothing_resolved_has_no_quantile() => Assert.Null(ProcessingTime.Quantile(new long[ProcessingTime.Bins], 0.5));

    // Monday 8:00 to Thursday 8:00 is three working days of eight hours; from Tuesday to Wednesday, and over the night, the clock stood.
    [Fact]
    public void Time_in_which_the_clock_stood_and_nights_do_not_count()
    {
        var facts = Some.Facts(Some.Receipt(), Some.Asked(1), Some.Brought(2), Some.End(3));

        Assert.Equal(Duration.FromHours(16), facts.WorkedUntil(Some.At(3), UsualCalendars.Of(Time.OfficeZone.Vietnam)));
        Assert.Contains(
            Contribution.Of(facts, UsualCalendars.Of(Time.OfficeZone.Vietnam)),
            entry => entry.Measure == AllMeasures.Processing(ProcessingTime.BinOf(Duration.FromHours(16))));
    }
}
