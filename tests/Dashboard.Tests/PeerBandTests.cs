using ParLive.Dashboard.Figures;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests;

public sealed class PeerBandTests
{
    [Fact]
    public void A_quarter_of_the_units_lies_below_the_band_and_a_quarter_above() => Law.Holds(
        seed =>
        {
            var dice = new Random(seed);
            return Enumerable.Range(0, PeerBand.Fewest + dice.Next(60)).Select(_ => Math.Round((decimal)(dice.NextDouble() * 100), 2)).ToList();
        },
        percents =>
        {
            var band = PeerBand.Of(percents, isOfBelow: false)!;

            Assert.True(percents.Count(percent => percent < band.Low) <= Math.Ceiling(percents.Count / 4d));
            Assert.True(percents.Count(percent => percent > band.High) <= Math.Ceiling(percents.Count / 4d));
            Assert.True(percents.Count(percent => percent >= band.Low && percent <= band.High) * 2 >= percents.Count - 2);
        });

    [Fact]
    public void Of_too_few_units_there_is_no_middle_half() => Assert.Null(PeerBand.Of([90, 91, 92], isOfBelow: true));
}
