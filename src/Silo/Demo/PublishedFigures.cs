using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Demo;

/// <summary>What was published of Cần Thơ's indices for 2020 and 2023, and the targets that it set itself for 2021.</summary>
/// <remarks>No figures of 2021 and 2022 were found: the series shows a gap there. Days of publication are made up.</remarks>
internal static class PublishedFigures
{
    private const string CanTho = "92";
    private const string Delta = "ĐBSCL";
    private const string Cities = "thành phố trực thuộc Trung ương";

    /// <summary>The events in the order of their years.</summary>
    public static IEnumerable<Arrival> Events() =>
    [
        Of("entered", "PAR", "2020", "value=83.76", "maximum=100", "rank=37", "cohortSize=63", "previousRank=29", "valueChange=2.51", "rankChange=-8"),
        Of("entered", "SIPAS", "2020", "value=84.14", "rank=38", "cohortSize=63", "valueChange=3.75", "rankChange=13"),
        Of("entered", "PAPI", "2020", "value=42.88", "maximum=80", "rank=29", "cohortSize=63", "valueChange=-2.82", "rankChange=-21"),
        Of("target-set", "PAR", "2021", "atLeast=86", "withinTop=15"),
        Of("target-set", "SIPAS", "2021", "atLeast=88", "withinTop=25"),
        Of("target-set", "PAPI", "2021", "atLeast=45", "withinTop=20"),
        Of(
            "entered", "PAR", "2023", "value=86.15", "maximum=100", "rank=42", "cohortSize=63", "previousRank=26", "valueChange=0.04",
            "rankChange=-16", "mean=86.98", "previousMean=84.79"),
        Of("entered", "PAR", "2023", "cohort=" + Delta, "rank=6", "cohortSize=13", "rankChange=-2"),
        Of("entered", "PAR", "2023", "cohort=" + Cities, "rank=5", "cohortSize=5", "rankChange=-1"),
        Of("entered", "SIPAS", "2023", "value=83.12", "rank=23", "cohortSize=63", "previousRank=36", "valueChange=4.02", "rankChange=13"),
        Of("entered", "PAPI", "2023", "value=40.17", "maximum=80", "rank=53", "cohortSize=61", "previousRank=55", "valueChange=0.244", "rankChange=2"),
        Of("entered", "PAR/survey-officials", "2023", "value=17.58", "maximum=22", "rank=51", "cohortSize=63", "valueChange=0.43"),
        Of("entered", "PAR/socio-economic-impact", "2023", "value=3.04", "maximum=6.5"),
        Of("entered", "PAR/survey", "2023", "maximum=33.5"),
    ];

    private static Arrival Of(string kind, string index, string period, params string[] details)
    {
        List<KeyValuePair<string, string>> said = [new("period", period), .. details.Select(Pair)];
        var cohort = said.Find(pair => pair.Key == "cohort").Value;
        // The figures of a year are published in the next one; a target stands in the plan of its own.
        var year = int.Parse(period, CultureInfo.InvariantCulture) + (kind == "entered" ? 1 : 0);
        var at = new DateTimeOffset(year, 4, 17, 8, 0, 0, DemoEvents.Offset);
        return DemoEvents.As($"{index}/{period}/{cohort}/{kind}", DemoEvents.Told(EventVocabulary.Index, CanTho, index, kind, at, said));
    }

    private static KeyValuePair<string, string> Pair(string text) => text.Split('=') is [var name, var value] ? new(name, value) : default;
}
