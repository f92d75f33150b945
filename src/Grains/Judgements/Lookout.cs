using Microsoft.Extensions.Logging;
using NodaTime;
using Orleans;
using ParLive.Domain.Books;
using ParLive.Domain.Feeds;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Packing;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Registers;
using ParLive.Grains.Telling;
using ParLive.Grains.Units;

namespace ParLive.Grains.Judgements;

/// <summary>What a unit sees of those below it: which are heard, and at the top of a tree, where hotspots begin and end.</summary>
/// <remarks>
/// Hotspots are looked for at the top alone, because peers stand there side by side, and are recorded where they are: in the book of their
/// unit. Touched only on the grain's own turns; what takes time is computed beside them from what was gathered, and nobody waits for it.
/// </remarks>
internal sealed class Lookout(
    (UnitBook Book, UnitReader Reader, DigestShelf Shelf) unit, Gatherer gatherer, (IUnitTree Tree, IGrainFactory Grains, ILogger Log) others, JudgementTerms terms)
{
    private static readonly Duration Fresh = Duration.FromSeconds(10);
    private static readonly Duration Old = Duration.FromSeconds(30);
    private Instant? _lookedAt;
    private (Instant At, Silenced Silenced)? _silenced;
    private bool _renewing;
    private ((long Version, LocalDate Day) Of, IReadOnlyDictionary<string, Unit> Units)? _living;
    private readonly Findings _findings = new(unit.Book.Unit, others.Grains, others.Log);

    /// <summary>When hotspots were last looked for; null if that never happened in this life of the unit.</summary>
    public DateTimeOffset? ReviewedAt => _lookedAt is { } at ? unit.Book.Ledger.Zone.Local(at) : null;

    private Unit? Itself => others.Tree.Current.Find(unit.Book.Unit);

    private OfficeZone Zone => unit.Book.Ledger.Zone;

    private LocalDate Today => Zone.DateOf(unit.Reader.Moment);

    /// <summary>Looks for hotspots, if it is time.</summary>
    public Task Review()
    {
        if (Itself is not { LastParent: null } || !IsTime())
        {
            return Task.CompletedTask;
        }

        var now = unit.Reader.Moment;
        return _findings.Of(Hotspots, () => _lookedAt = now);
    }

    /// <summary>Which units are heard.</summary>
    public FeedsReading Feeds()
    {
        var (now, all, calendar) = (unit.Reader.Moment, UnitFeeds(), unit.Book.Ledger.Calendar);
        var sum = FeedSum.Of(now, all);
        var pools = sum.Pools(calendar, terms.Feeds);
        return FeedReadings.Of(others.Tree.Current, (all, sum, pools), calendar, now) with
        {
            Silenced = [.. Domain.Feeds.Silenced.At(now, all, pools).AlarmsStay.Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Which units silence takes out of rankings, and whose hotspots it does not end; as of half a minute ago at the most.</summary>
    public Silenced Silenced()
    {
        var now = unit.Reader.Moment;
        if (_silenced is not { } known || now - known.At >= Old)
        {
            var silenced = SilencedAt(now, UnitFeeds(), unit.Book.Ledger.Calendar);
            _silenced = (now, silenced);
            return silenced;
        }

        // Boards ask with every picture, and a country has thousands of feeds, whose states change by the hour: nobody waits while they are gone through.
        if (now - known.At >= Fresh && !_renewing)
        {
            _renewing = true;
            _ = RenewSilenced(now);
        }

        return known.Silenced;
    }

    private async Task RenewSilenced(Instant now)
    {
        try
        {
            var (feeds, calendar) = (UnitFeeds(), unit.Book.Ledger.Calendar);
            _silenced = (now, await Task.Run(() => SilencedAt(now, feeds, calendar)));
        }
        finally
        {
            _renewing = false;
        }
    }

    private Silenced SilencedAt(Instant now, List<UnitFeeds> feeds, WorkingCalendar calendar) =>
        Domain.Feeds.Silenced.At(now, feeds, FeedSum.Of(now, feeds).Pools(calendar, terms.Feeds));

    // Midnight turns dossiers overdue all at once; whoever comes in the morning shall find what that means.
    private bool IsTime() => _lookedAt is not { } last || unit.Reader.Moment - last >= terms.HotspotCadence
        || Zone.DateOf(last) != Today;

    private async Task<IReadOnlyList<(string Unit, EventBatch Events)>> Hotspots()
    {
        var parts = await gatherer.Of(new GatherQuestion(Gatherer.Watched));
        var (now, zone, silent) = (unit.Reader.Moment, unit.Book.Ledger.Zone, Silenced().AlarmsStay);
        var living = Living();
        var events = await Task.Run(() => Decide(parts, living, silent, (zone, now)));
        return [.. events.GroupBy(happened => happened.Unit, StringComparer.Ordinal).Select(group => (group.Key, new EventBatch([.. group.Select(HotspotShelf.ItemOf)])))];
    }

    private IReadOnlyList<HotspotEvent> Decide(
        GatheredParts parts, IReadOnlyDictionary<string, Unit> living, IReadOnlySet<string> silent, (OfficeZone Zone, Instant Now) at)
    {
        var (watched, known) = (new List<WatchedUnit>(), new Dictionary<string, Hotspot>(StringComparer.Ordinal));
        foreach (var part in parts.Parts.Where(part => living.ContainsKey(part.Unit)))
        {
            var input = new ByteReader(part.Body.Span);
            if (Hotspot.Of(HotspotShelf.Read(ref input)) is { } hotspot)
            {
                known.Add(part.Unit, hotspot);
            }

            var signals = SignalsEncoding.Read(input.ReadBlock());
            watched.Add(new WatchedUnit(part.Unit, living[part.Unit].Kind, signals, silent.Contains(part.Unit)));
        }

        return HotspotBook.Decide(watched, known, terms.Hotspots, at.Zone, at.Now);
    }

    // The same all day, unless the tree changes.
    private IReadOnlyDictionary<string, Unit> Living()
    {
        var (tree, today) = (others.Tree.Current, Today);
        if (_living is not { } known || known.Of != (tree.Version, today))
        {
            _living = known = ((tree.Version, today), tree.Below(UnitKey.Parse(unit.Book.Unit)).Append(Itself!)
                .Where(member => member.Lives(today)).DistinctBy(member => member.Key).ToDictionary(member => member.Key.ToString(), StringComparer.Ordinal));
        }

        return known.Units;
    }

    // A unit that only stands above others speaks through them; one that has a feed of its own speaks for itself too.
    private List<UnitFeeds> UnitFeeds()
    {
        var tree = others.Tree.Current;
        return
        [
            .. Living().Select(member => (member.Value, Feeds: FeedsOf(member.Key)))
                .Where(member => !member.Feeds.IsNeverHeard || !tree.MembersOf(member.Value.Key).Any(below => below.Lives(Today)))
                .Select(member => member.Feeds),
        ];
    }

    private UnitFeeds FeedsOf(string key) => key == unit.Book.Unit
        ? unit.Book.Feeds.Read(terms.Feeds)
        : unit.Shelf.Find(key)?.Feeds ?? new UnitFeeds(key, []);
}
