using System.Globalization;
using ParLive.Domain.Measures;
using ParLive.Domain.Rates;

namespace ParLive.Dashboard.Tests;

/// <summary>Whatever the registry and the table of measures hold has a name in both languages.</summary>
public sealed class WordsOfFigures
{
    [Theory]
    [InlineData("")]
    [InlineData("en")]
    public void Every_measure_and_every_rate_has_a_name(string language)
    {
        var words = Words.AllOf(CultureInfo.GetCultureInfo(language));

        Assert.DoesNotContain(AllMeasures.Shown, measure => words.GetString($"measure.{measure.Name}") is null);
        Assert.DoesNotContain(RateDefinitions.All, rate => words.GetString($"rate.{rate.Id}") is null);
    }
}
