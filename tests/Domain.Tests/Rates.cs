using ParLive.Domain.Measures;
using ParLive.Domain.Rates;

namespace ParLive.Domain.Tests;

public sealed class Rates
{
    [Theory]
    [InlineData("0.125", 2, "0.13", "0.12", "0.12")]
    [InlineData("0.135", 2, "0.14", "0.14", "0.13")]
    [InlineData("99.999", 2, "100.00", "100.00", "99.99")]
    [InlineData("50", 0, "50", "50", "50")]
    [InlineData("0.5", 0, "1", "0", "0")]
    public void A_rounding_has_a_name_and_keeps_its_digits(string value, int digits, string halfUp, string halfEven, string truncated)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(
            [("half-up", halfUp), ("half-even", halfEven), ("truncate", truncated)],
            ((Rounding[])[Rounding.HalfUp(digits), Rounding.HalfEven(digits), Rounding.Truncated(digits)])
                .Select(rounding => (rounding.Name, rounding.Text(rounding.Apply(number)))));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_percentage_has_a_sensible_number_of_digits(int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.HalfUp(digits));

    [Fact]
    public void Ratios_of_two_groups_add_up_part_by_part() => Assert.Equal(new Ratio(3, 7), new Ratio(1, 3) + new Ratio(2, 4));

    [Fact]
    public void Measures_have_names_of_their_own_by_which_they_are_found()
    {
        Assert.All(AllMeasures.All, measure => Assert.Equal(measure, AllMeasures.Find(measure.Name)));
        Assert.Null(AllMeasures.Find("Received"));
        Assert.Equal((MeasureKind.Flow, MeasureKind.Level), (AllMeasures.Received.Kind, AllMeasures.Open.Kind));
        Assert.Equal("openOverdue", $"{AllMeasures.OpenOverdue}");
    }
}
