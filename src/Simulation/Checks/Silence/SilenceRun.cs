using NodaTime;
using ParLive.Domain.Feeds;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using ParLive.Simulation.Chance;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Silence;

/// <summary>
/// One province from January on: five weeks of learning, then thirty days that hold weekends and Tết 2026, with every record read in the
/// order of its acceptance and every silence judged when it ends.
/// </summary>
/// <remarks>Nothing stops in truth, so whatever is late or lost before its next record comes is a false mark. Where something shall stop, that
/// moment is drawn beforehand, and what was known then is judged as if nothing came after it.</remarks>
internal sealed class SilenceRun
{
    /// <summary>An interval of six working days suits feeds of so many records a day.</summary>
    public const double EnoughForSet = 3;

    private const string Source = "mot-cua";
    private const int WholeStops = 12;
    private static readonly FeedTerms SetTerms = new() { Set = FeedTerms.Usual.Set.Add(Source, Duration.FromHours(48)) };
    private static readonly LocalDate Start = new(2026, 1, 5);
    private static readonly LocalDate Learned = new(2026, 2, 7);
    private static readonly LocalDate End = Learned.PlusDays(29);

    private readonly Dice _dice;
    private readonly IReadOnlyList<SimulatedFeed> _feeds;
    private readonly FeedBook[] _books;
    private readonly Instant?[] _last;

    // The province first, then its groups; each feed is in the first and in one other.
    private readonly int[][] _pools;
    private readonly int[] _groupOf;
    private readonly Instant?[] _lastOfPool;

    /// <param name="seed">The seed.</param>
    /// <param name="dying">The share of the feeds that stop for good when the thirty days begin.</param>
    public SilenceRun(int seed, double dying = 0)
    {
        var province = new SimulatedProvince(new ProvincePlan(seed, Start, End));
        _dice = new Dice(seed).Apart("silence");
        Calendar = province.Calendar;
        _feeds = SimulatedFeed.Of(province);
        _books = [.. _feeds.Select(feed => new FeedBook(feed.Unit.Key, Calendar))];
        _last = new Instant?[_feeds.Count];
        var groups = Enumerable.Range(0, _feeds.Count).GroupBy(place => _feeds[place].Unit.Group, StringComparer.Ordinal).Select(group => group.ToArray());
        _pools = [Enumerable.Range(0, _feeds.Count).ToArray(), .. groups];
        _groupOf = [.. _feeds.Select((_, place) => Array.FindIndex(_pools, 1, pool => pool.Contains(place)))];
        _lastOfPool = new Instant?[_pools.Length];
        Play(dying);
    }

    public WorkingCalendar Calendar { get; }

    /// <summary>How many gaps of feeds were judged after the learning.</summary>
    public long Judged { get; private set; }

    /// <summary>Feeds marked late or lost by their learned intervals although they live.</summary>
    public int FalseMarks { get; private set; }

    /// <summary>The same by the general interval, after five weeks in which too little was heard of them to learn.</summary>
    public int FalseWhileLearning { get; private set; }

    /// <summary>The same by a set interval, of feeds that are frequent enough for it.</summary>
    public int FalseBySet { get; private set; }

    /// <summary>Sources marked as stopped, in the province or in a group, although some of their feeds live.</summary>
    public int FalsePools { get; private set; }

    /// <summary>How near a living feed came to being late: its silence as a part of its interval.</summary>
    public double Nearest { get; private set; }

    /// <summary>How near a living source of a group, or of the province, came.</summary>
    public double NearestPool { get; private set; }

    /// <summary>Every feed at the moment at which it stops.</summary>
    public List<StoppedFeed> Stopped { get; } = [];

    /// <summary>The whole source at moments at which it stops.</summary>
    public List<StoppedFeed> WholeStopped { get; } = [];

    /// <summary>What is known of the units at the end.</summary>
    public IReadOnlyList<UnitFeeds> AtEnd => [.. _books.Select(book => book.Read(FeedTerms.Usual))];

    /// <summary>After the last record.</summary>
    public static Instant EndsAt => OfficeZone.Vietnam.StartOf(End.PlusDays(1));

    private void Play(double dying)
    {
        var learned = OfficeZone.Vietnam.StartOf(Learned);
        var stops = _feeds.Select((_, place) => Moment(_dice.Apart($"stop {place}"))).ToArray();
        var wholeStops = Enumerable.Range(0, WholeStops).Select(place => Moment(_dice.Apart($"whole {place}"))).Order().ToList();
        foreach (var (moment, place) in Records(dying, learned))
        {
            while (wholeStops.Count > 0 && wholeStops[0] < moment)
            {
                WholeStop(wholeStops[0]);
                wholeStops.RemoveAt(0);
            }

            if (stops[place] < moment)
            {
                Stop(place, stops[place]);
                stops[place] = Instant.MaxValue;
            }

            if (moment >= learned)
            {
                JudgeFeed(place, moment);
                JudgePools(place, moment);
            }

            Hear(place, moment);
        }

        foreach (var place in Enumerable.Range(0, stops.Length).Where(place => stops[place] < Instant.MaxValue))
        {
            Stop(place, stops[place]);
        }
    }

    private List<(Instant Moment, int Place)> Records(double dying, Instant learned)
    {
        var common = new Dictionary<LocalDate, double>();
        for (var day = Start; day <= End; day = day.PlusDays(1))
        {
            common[day] = Season(day) * _dice.Apart($"day {day}").LogNormal(1, 0.15);
        }

        var records = new List<(Instant, int)>();
        for (var place = 0; place < _feeds.Count; place++)
        {
            var dice = _dice.Apart($"feed {place}");
            var dies = dice.Chance(dying);
            var accepted = _feeds[place].Accepted(Start, End, day => common[day], Calendar, dice).Order();
            records.AddRange(accepted.TakeWhile(moment => !dies || moment < learned).Select(moment => (moment, place)));
        }

        records.Sort();
        return records;
    }

    // Before Tết and after it less is done than on any day that was learned from.
    private static double Season(LocalDate day) => (day.Month, day.Day) switch
    {
        (2, 12 or 13) => 0.5,
        (2, 23 or 24) => 0.6,
        _ => 1,
    };

    private void JudgeFeed(int place, Instant moment)
    {
        if (_last[place] is not { } last || moment - last < FeedTerms.Usual.AtLeast)
        {
            return;
        }

        Judged++;
        var reading = _books[place].Read(FeedTerms.Usual);
        var (feed, marked) = (reading.Feeds[0], reading.StateAt(moment) >= FeedState.Late);
        FalseMarks += marked && feed.Basis == FeedBasis.Learned ? 1 : 0;
        FalseWhileLearning += marked && feed.Basis == FeedBasis.Learning ? 1 : 0;
        FalseBySet += _feeds[place].PerDay >= EnoughForSet && _books[place].Read(SetTerms).StateAt(moment) >= FeedState.Late ? 1 : 0;
        Nearest = feed.Basis == FeedBasis.Learned ? Math.Max(Nearest, Calendar.Measure(last, moment) / feed.Expected) : Nearest;
    }

    private void JudgePools(int place, Instant moment)
    {
        foreach (var pool in (ReadOnlySpan<int>)[0, _groupOf[place]])
        {
            if (_lastOfPool[pool] is { } last && moment - last >= FeedTerms.Usual.AtLeastTogether
                && Calendar.Measure(last, moment) >= FeedTerms.Usual.AtLeastTogether)
            {
                var together = Together(pool, last);
                FalsePools += together.Patience.StateAt(moment) >= FeedState.Late ? 1 : 0;
                NearestPool = Math.Max(NearestPool, Calendar.Measure(last, moment) / together.Expected);
            }
        }
    }

    private void Hear(int place, Instant moment)
    {
        _books[place].Hear(Source, moment.ToUnixTimeMilliseconds());
        _last[place] = _lastOfPool[0] = _lastOfPool[_groupOf[place]] = moment;
    }

    private void Stop(int place, Instant stop)
    {
        var feed = _books[place].Read(FeedTerms.Usual).Feeds[0];
        Stopped.Add(new StoppedFeed(_feeds[place].PerDay, _feeds[place].Beat, feed.Expected, Calendar.Measure(stop, feed.Patience.LateFrom)));
    }

    private void WholeStop(Instant stop)
    {
        var pool = Together(0, stop);
        WholeStopped.Add(new StoppedFeed(
            _feeds.Sum(feed => feed.PerDay), SimulatedFeed.Beats.AtOnce, pool.Expected, Calendar.Measure(stop, pool.Patience.LateFrom)));
    }

    private PoolReading Together(int pool, Instant now) =>
        FeedSum.Of(now, _pools[pool].Select(place => _books[place].Read(FeedTerms.Usual))).Pools(Calendar, FeedTerms.Usual)[0];

    private Instant Moment(Dice dice)
    {
        var (from, to) = (OfficeZone.Vietnam.StartOf(Learned), OfficeZone.Vietnam.StartOf(End.PlusDays(1)));
        return Calendar.Add(from, Duration.FromHours(dice.Uniform(0.1, Calendar.Measure(from, to).TotalHours)));
    }
}
