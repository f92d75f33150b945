using ParLive.Dashboard.Figures;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Scenes;

/// <summary>The figures of an overview. A unit never heard from has none: its zeros would read as "nothing is late".</summary>
public sealed class OverviewFigures(UnitReading? reading)
{
    private readonly UnitReading? _heard = reading?.Trust.LastAccepted is null ? null : reading;

    /// <summary>The moment for which they hold.</summary>
    public DateTimeOffset? AsOf => reading?.AsOf;

    /// <summary>On time by date, 30 days.</summary>
    public RateReading? OnTime => Rate(_heard?.Last30Days, FigureNames.OnTimeByDate);

    /// <summary>The same in the 30 days before.</summary>
    public RateReading? OnTimeBefore => Rate(_heard?.Before, FigureNames.OnTimeByDate);

    /// <summary>The share received online, 30 days.</summary>
    public RateReading? Online => Rate(_heard?.Last30Days, FigureNames.Online);

    /// <summary>The same in the 30 days before.</summary>
    public RateReading? OnlineBefore => Rate(_heard?.Before, FigureNames.Online);

    /// <summary>Whether the overdue load asks for somebody's eyes.</summary>
    public LoadState State => LoadStates.Of(_heard?.Mark);

    /// <summary>What the on-time rate is compared with.</summary>
    public string OnTimeCompare => RateCompare(OnTime, OnTimeBefore);

    /// <summary>What the online share is compared with.</summary>
    public string OnlineCompare => RateCompare(Online, OnlineBefore);

    /// <summary>What the overdue load is compared with.</summary>
    public string OverdueCompare => LevelCompare(FigureNames.OpenOverdue);

    /// <summary>What the load ahead is compared with.</summary>
    public string DueSoonCompare => LevelCompare(FigureNames.DueSoon);

    /// <summary>The numbers that the on-time rate is made of.</summary>
    public string OnTimeParts => Parts(OnTime);

    /// <summary>The numbers that the online share is made of.</summary>
    public string OnlineParts => Parts(Online);

    /// <summary>All open dossiers, of which the overdue ones are a part.</summary>
    public string OverdueParts => Level(FigureNames.Open) is { } all ? Words.Of("of-open", Shown.Count(all)) : "";

    /// <summary>A level now.</summary>
    public long? Level(string measure) => _heard?.Last30Days.Measures.Measure(measure);

    /// <summary>A flow of today.</summary>
    public long? Today(string measure) => _heard?.Today.Measures.Measure(measure);

    /// <summary>A flow's average over the 30 days before.</summary>
    public long? DailyBefore(string measure) =>
        _heard?.Before.Measures.Measure(measure) is { } sum ? (long)Math.Round(sum / 30m, MidpointRounding.AwayFromZero) : null;

    /// <summary>A measure day by day; days for which it is not given are gaps.</summary>
    public IReadOnlyList<double?> MeasureDays(string measure) =>
        _heard is null ? [] : [.. Days(_heard).Select(day => (double?)day.Measures.Measure(measure))];

    /// <summary>A rate day by day; days without anything to divide by are gaps.</summary>
    public IReadOnlyList<double?> RateDays(string rate) =>
        _heard is null ? [] : [.. Days(_heard).Select(day => day.Rates.TryGetValue(rate, out var of) ? (double?)of.Percent : null)];

    // The reading has thirty whole days and today; of days before them only their sums are compared.
    private static IEnumerable<DayReading> Days(UnitReading heard) => heard.Days.TakeLast(31);

    private static RateReading? Rate(FiguresReading? figures, string name) =>
        figures is not null && figures.Rates.TryGetValue(name, out var rate) ? rate : null;

    private static string RateCompare(RateReading? now, RateReading? before) =>
        Shown.Points(now, before) is { } points ? Words.Of("before", Shown.Percent(before), points) : "";

    private static string Parts(RateReading? rate) =>
        rate is null ? "" : Words.Of("part-of-whole", Shown.Count(rate.Part), Shown.Count(rate.Whole));

    private string LevelCompare(string measure)
    {
        var before = _heard?.Before.Measures.Measure(measure);
        return Shown.Change(Level(measure), before) is { } change ? Words.Of("before", Shown.Count(before), change) : "";
    }
}
