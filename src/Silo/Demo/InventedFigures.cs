using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Demo;

/// <summary>Indices of the simulated province itself, with their targets: all of them invented, and so says their publication.</summary>
/// <remarks>Of one year and of one month nothing was published: the series show a gap there.</remarks>
internal static class InventedFigures
{
    private const int Provinces = 34;
    private const string Publication = "Số liệu mô phỏng, không phải số liệu công bố";

    private static readonly (string Index, decimal[] Values, int[] Ranks, decimal? Maximum, decimal Target, int Top)[] Yearly =
    [
        ("PAR", [82.41m, 83.10m, 84.75m, 0, 86.52m, 87.93m, 88.36m], [24, 22, 19, 0, 17, 12, 14], 100, 89, 10),
        ("SIPAS", [80.12m, 81.90m, 81.35m, 0, 82.77m, 83.40m, 84.65m], [27, 21, 23, 0, 20, 18, 13], null, 85, 12),
        ("PAPI", [41.27m, 42.66m, 41.95m, 0, 42.10m, 43.02m, 42.58m], [20, 15, 18, 0, 17, 14, 16], 80, 44, 10),
    ];

    private static readonly decimal[] Monthly = [71.4m, 72.9m, 74.2m, 73.8m, 0, 76.1m, 77.5m, 78.9m, 78.2m, 80.4m];

    /// <summary>The events whose time has come, the newest figures being those of the year and of the month that were published last.</summary>
    public static IEnumerable<Arrival> Events(DateTimeOffset now)
    {
        var today = now.ToOffset(DemoEvents.Offset);
        // The figures of a year are published in April of the next one.
        var newest = today.Month >= 5 ? today.Year - 1 : today.Year - 2;
        return
        [
            .. Yearly.SelectMany(index => index.Values.Select((value, place) => (index, value, place)).Where(item => item.value > 0)
                .Select(item => OfYear(item.index, newest - index.Values.Length + 1 + item.place, item.place))),
            .. Yearly.Select(index => Target(index.Index, newest + 1, index.Target, index.Top)),
            .. Monthly.Select((value, place) => (value, Month: today.AddMonths(place - Monthly.Length))).Where(item => item.value > 0)
                .Select(item => OfMonth(item.Month, item.value, now)).OfType<Arrival>(),
        ];
    }

    private static Arrival OfYear((string Index, decimal[] Values, int[] Ranks, decimal? Maximum, decimal Target, int Top) index, int year, int place)
    {
        List<KeyValuePair<string, string>> said =
        [
            new("period", Text(year)), new("value", Text(index.Values[place])), new("rank", Text(index.Ranks[place])), new("cohortSize", Text(Provinces)),
            new("publication", Publication),
        ];
        if (index.Maximum is { } maximum)
        {
            said.Add(new("maximum", Text(maximum)));
        }

        return Of(index.Index, "entered", Text(year), new DateTimeOffset(year + 1, 4, 17, 8, 0, 0, DemoEvents.Offset), said);
    }

    private static Arrival Target(string index, int year, decimal atLeast, int top) => Of(
        index, "target-set", Text(year), new DateTimeOffset(year, 1, 15, 8, 0, 0, DemoEvents.Offset),
        [new("period", Text(year)), new("atLeast", Text(atLeast)), new("withinTop", Text(top))]);

    // A month is published on the third day of the next one.
    private static Arrival? OfMonth(DateTimeOffset month, decimal value, DateTimeOffset now)
    {
        var period = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var at = new DateTimeOffset(month.Year, month.Month, 1, 8, 0, 0, DemoEvents.Offset).AddMonths(1).AddDays(2);
        return at > now ? null : Of(
            "766", "entered", period, at,
            [
                new("period", period), new("value", Text(value)), new("maximum", "100"), new("rank", Text(20 - month.Month)), new("cohortSize", Text(Provinces)),
                new("publication", Publication),
            ]);
    }

    private static Arrival Of(string index, string kind, string period, DateTimeOffset at, List<KeyValuePair<string, string>> said) =>
        DemoEvents.As($"{DemoUnits.Root}/{index}/{period}/{kind}", DemoEvents.Told(EventVocabulary.Index, DemoUnits.Root, index, kind, at, said));

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
