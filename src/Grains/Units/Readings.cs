using NodaTime;
using ParLive.Domain.Boards;
using ParLive.Domain.Measures;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>From a timeline to the figures that interfaces and screens show.</summary>
internal static class Readings
{
    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 2, 0, 0);
    private static readonly Measure[] ShownMeasures = [.. AllMeasures.Shown];
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    public static FiguresReading Figures(string unit, Timeline timeline, OfficeZone zone, Instant now, FiguresQuestion question)
    {
        var asked = question.AsOf is { } asOf ? Instant.FromDateTimeOffset(asOf) : now;
        if (asked > now)
        {
            throw new ArgumentException($"{zone.Local(asked):O} lies in the future; figures are known up to {zone.Local(now):O}.", nameof(question));
        }

        asked = Instant.Max(asked, Earliest);
        var exactness = timeline.Horizon.At(zone.TickOf(asked));
        var at = timeline.Horizon.CloseOf(zone.TickOf(asked));
        var from = question.From is { } first ? timeline.Horizon.BucketOf(TickOf(zone, first)) : Tick.First;
        var to = question.To is { } last ? EndOf(timeline.Horizon, zone, last) : new Tick(at.Index + 1);
        if (to < from)
        {
            throw new ArgumentException("The range ends before it starts.", nameof(question));
        }

        var counts = Counts.Of(timeline, at, from, to);
        return new FiguresReading(
            unit,
            zone.Local(exactness == Exactness.Minute ? asked : CloseOf(zone, at, exactness, now)),
            exactness switch
            {
                Exactness.Minute => "minute",
                Exactness.Hour => "hour",
                _ => "day",
            },
            question.From is null ? null : zone.Local(zone.MomentOf(from)),
            question.To is null ? null : zone.Local(zone.MomentOf(to)),
            MeasuresOf(counts),
            RatesOf(counts))
        { Gauges = GaugesOf(counts), Quantiles = QuantilesOf(counts) };
    }

    /// <summary>Figures over several ranges that all end now.</summary>
    public static IReadOnlyList<FiguresReading> Windows(string unit, Timeline timeline, OfficeZone zone, Instant now, IReadOnlyList<DateTimeOffset> from) =>
        [.. from.Select(start => Figures(unit, timeline, zone, now, new FiguresQuestion(null, start, null)))];

    public static SpreadReading Spread(string unit, Timeline timeline, (Tick At, Tick From, Tick To) range)
    {
        var counts = Counts.Of(timeline, range.At, range.From, range.To);
        return new SpreadReading(unit, [.. Enumerable.Range(0, ProcessingTime.Bins).Select(bin =>
        {
            var (from, until) = ProcessingTime.HoursOf(bin);
            return new SpreadBinReading(from, double.IsInfinity(until) ? null : until, counts[AllMeasures.Processing(bin)]);
        })]);
    }

    public static UnitReading Overview(UnitInfo unit, Timeline timeline, OfficeZone zone, Instant now, TrustReading trust)
    {
        var today = zone.TickOf(now).Day;
        var first = Math.Max(0, today - UnitDigest.Days);
        return new UnitReading(
            unit,
            zone.Local(now),
            Over(today, today + 1),
            Over(first, today + 1),
            Over(Math.Max(0, first - UnitDigest.Days), first),
            DaysOf(timeline, zone, (first, today), now),
            trust);

        FiguresReading Over(int from, int to)
        {
            var start = Tick.StartOf(from);
            var end = Earlier(Tick.StartOf(to), new Tick(zone.TickOf(now).Index + 1));
            var counts = Counts.Of(timeline, new Tick(end.Index - 1), start, end);
            return new FiguresReading(
                unit.Key, zone.Local(now), "minute", zone.Local(zone.MomentOf(start)), zone.Local(zone.MomentOf(Tick.StartOf(to))),
                MeasuresOf(counts), RatesOf(counts))
            { Gauges = GaugesOf(counts), Quantiles = QuantilesOf(counts) };
        }
    }

    /// <summary>The minute that ends what was asked for: an entry of that minute or later does not count.</summary>
    public static Tick EndOf(Horizon horizon, OfficeZone zone, DateTimeOffset to)
    {
        var tick = TickOf(zone, to);
        var bucket = horizon.BucketOf(tick);
        return bucket == tick ? tick : new Tick(horizon.CloseOf(tick).Index + 1);
    }

    /// <summary>The minute of a moment; one that no timeline can hold is the nearest that it can.</summary>
    public static Tick TickOf(OfficeZone zone, DateTimeOffset moment) =>
        zone.TickOf(Instant.Max(Earliest, Instant.Min(Latest, Instant.FromDateTimeOffset(moment))));

    /// <summary>The figures of a part of a unit's dossiers.</summary>
    public static FiguresReading Figures(FiguresReading whole, Counts counts) => whole with
    {
        Measures = MeasuresOf(counts),
        Rates = RatesOf(counts),
        Gauges = GaugesOf(counts),
        Quantiles = QuantilesOf(counts),
    };

    private static List<DayReading> DaysOf(Timeline timeline, OfficeZone zone, (int First, int Last) range, Instant now)
    {
        var days = new List<DayReading>(range.Last + 1 - range.First);
        Counts? before = null;
        for (var day = range.First; day <= range.Last; day++)
        {
            var close = Earlier(Tick.CloseOf(day), zone.TickOf(now));
            var counts = Counts.Of(timeline, close, Tick.StartOf(day), new Tick(close.Index + 1));
            var date = OfficeZone.DateOf(day).ToDateOnly();
            // A day on which nothing happened says what the day before said; mostly there are many, and a unit is read at every change.
            days.Add(before is not null && counts.SaysTheSameAs(before)
                ? days[^1] with { Date = date }
                : new DayReading(date, MeasuresOf(counts), RatesOf(counts)));
            before = counts;
        }

        return days;
    }

    private static Instant CloseOf(OfficeZone zone, Tick at, Exactness exactness, Instant now)
    {
        var next = exactness == Exactness.Day ? Tick.StartOf(at.Day + 1) : new Tick(at.Index + 1);
        return Instant.Min(zone.MomentOf(next) - Duration.FromSeconds(1), now);
    }

    private static Dictionary<string, long> MeasuresOf(Counts counts)
    {
        var measures = new Dictionary<string, long>(ShownMeasures.Length, StringComparer.Ordinal);
        foreach (var measure in ShownMeasures)
        {
            measures.Add(measure.Name, counts[measure]);
        }

        return measures;
    }

    private static Dictionary<string, RateReading> RatesOf(Counts counts) => RateDefinitions.All.ToDictionary(
        definition => definition.Id, definition => Wire.Of(definition, definition.Of(counts)), StringComparer.Ordinal);

    private static Dictionary<string, long> GaugesOf(Counts counts) =>
        GaugeDefinitions.All.ToDictionary(definition => definition.Id, definition => definition.Of(counts), StringComparer.Ordinal);

    private static Dictionary<string, QuantileReading> QuantilesOf(Counts counts) => QuantileDefinitions.All.ToDictionary(
        definition => definition.Id,
        definition =>
        {
            var (hours, of) = definition.Of(counts);
            return new QuantileReading(hours, of);
        },
        StringComparer.Ordinal);

    private static Tick Earlier(Tick left, Tick right) => left < right ? left : right;
}
