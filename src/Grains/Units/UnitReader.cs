using NodaTime;
using ParLive.Domain.Boards;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Feeds;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Judgements;
using ParLive.Grains.Objections;
using ParLive.Grains.Registers;
using ParLive.Grains.Telling;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Units;

/// <summary>Answers questions about a unit from its book and its children's digests; changes nothing that is counted.</summary>
internal sealed class UnitReader(
    Unit unit, UnitBook book, DigestShelf shelf, ChildMinder children, (Legacies Legacies, IUnitTree Tree, TimeProvider Clock, FeedTerms Terms) services)
{
    private readonly string _key = unit.Key.ToString();
    private readonly OfficeZone _zone = book.Ledger.Zone;
    private readonly QuestionsBelow _below = new(unit.Key, book.Ledger.Zone, children, services.Tree);
    private BoardMembers? _members;

    public Instant Moment => Instant.FromDateTimeOffset(services.Clock.GetUtcNow());
    public Tick Now => _zone.TickOf(Moment);
    public string Key => _key;

    /// <summary>The unit's own dossiers and other matters as they were known at a moment.</summary>
    public required Func<DateTimeOffset, Task<Ledger>> KnownAt { get; init; }

    public long LastEventTime => Math.Max(book.LastEventTime, children.LastEventTime);

    // Compacted before it is read, so that a unit and those below it are equally exact about the same moment.
    public Timeline Total
    {
        get
        {
            var total = book.RollUp.Total;
            total.Compact(Horizon.On(Now.Day));
            return total;
        }
    }

    public long LastAccepted => Math.Max(book.LastAccepted, children.LastAccepted);

    public ToldDigest OwnDigest(Version version) => new(
        UnitDigest.Of(_key, Total, Now, LastAccepted) with { Feeds = book.Feeds.Read(services.Terms), Hotspot = HotspotShelf.StateOf(book, Moment), Contested = ObjectionShelf.OpenIn(book) }, version);

    /// <summary>The checksum of all that counts for a listener.</summary>
    public Checksum ChecksumFor(Listener listener) =>
        IsEverything(listener) ? Total.Checksum : EntriesFor(listener).Aggregate(default(Checksum), (sum, entry) => sum + Checksum.Of(entry));

    /// <summary>All that counts for a unit, with the digests of all below if it is the one above, and the unit's own among them.</summary>
    public WholeTimeline Whole(string asking, Version version, out ToldDigest? own)
    {
        var listener = Listener.Of(unit, UnitKey.Parse(asking));
        var total = Total;
        var (keys, amounts) = Wire.Of([.. EntriesFor(listener)]);
        own = listener.IsParent ? OwnDigest(version) : null;
        var digests = own is null ? [] : shelf.All.Append(own);
        return new WholeTimeline(
            version.Epoch, version.Sequence, total.Horizon.MinutesFrom, total.Horizon.HoursFrom, keys, amounts, ChecksumFor(listener).Value,
            [.. digests.Select(told => told.Reading)], LastEventTime);
    }

    /// <summary>What its own dossiers alone count for a unit.</summary>
    public WholeTimeline Own(string forUnit, Version version)
    {
        var own = new Timeline();
        own.Add(forUnit == _key ? book.Ledger.Contributions().Entries : services.Legacies.LeftTo(forUnit, Total.Horizon));
        own.Compact(Total.Horizon);
        var (keys, amounts) = Wire.Of([.. own.Entries]);
        return new WholeTimeline(
            version.Epoch, version.Sequence, own.Horizon.MinutesFrom, own.Horizon.HoursFrom, keys, amounts, own.Checksum.Value, [], book.LastEventTime);
    }

    /// <summary>How many of its dossiers a reorganisation on a day concerns.</summary>
    public Census Count(LocalDate day)
    {
        var all = book.Ledger.Dossiers.Select(book.Ledger.FactsOf).ToList();
        return new Census(all.Count(facts => facts.IsOpen), all.Count(facts => facts.Ended >= _zone.StartOf(day)));
    }

    public UnitReading Overview() => Readings.Overview(Infos.Of(services.Tree.Current, unit), Total, _zone, Moment, Trust()) with
    { Mark = Boards.MarkOf(shelf.All.Select(told => told.Digest.Hotspot).Append(HotspotShelf.StateOf(book, Moment))), Contested = ObjectionShelf.FiguresIn(book) };

    public FiguresReading Figures(FiguresQuestion question) => Readings.Figures(_key, Total, _zone, Moment, question);

    public SpreadReading Spread(FiguresQuestion question) => Readings.Spread(_key, Total, RangeOf(question.AsOf, question.From, question.To).Range);

    public IndicesReading Indices(IndicesQuestion question) => IndexReader.Of(_key, book.Ledger, Total, Moment, question);

    /// <summary>A board; cut to the units with most overdue dossiers where so many are asked for.</summary>
    public BoardReading Board(string? kind, Func<string, RankingReadings> ranking, Silenced silenced, int? mostOverdue = null)
    {
        var members = _members = BoardMembers.Of(services.Tree.Current, unit, Now, (shelf, _members));
        var chosen = members.Chosen(kind);
        return Boards.Of((services.Tree.Current, unit), (members, chosen, mostOverdue), (Now, Moment, _zone), (ranking(chosen), silenced, Trust()));
    }

    public IReadOnlyList<FiguresReading> Windows(IReadOnlyList<DateTimeOffset> from) => Readings.Windows(_key, Total, _zone, Moment, from);

    public async Task<DossierPage> Dossiers(DossierQuestion question)
    {
        var measure = Words.MeasureOf(question.Measure, MatterKind.Dossier);
        var (asOf, (at, from, to)) = RangeOf(question.AsOf, question.From, question.To);
        var (search, counting) = (new DossierSearch(question), question.For ?? _key);
        var (all, total, rows) = DossierRows.Of(
            _key, book.Ledger, facts => services.Legacies.CountsFor(counting, facts), (measure, at, from, to), search);
        var without = counting == _key ? DossierRows.WithoutDossiers(book.Ledger, (measure, at, from, to)) : 0;
        // All units answer for the same moment, however long the slowest of them takes.
        var below = question with { AsOf = asOf, Skip = 0, Take = question.Skip + question.Take };
        var asked = counting == _key ? _below.About(below, (measure, at)) : [];
        foreach (var page in await Task.WhenAll(asked.Select(pair => pair.Member.Grain.Dossiers(pair.Question))))
        {
            all += page.All - page.WithoutDossiers;
            total += page.Total - (search.IsForAll ? page.WithoutDossiers : 0);
            without += page.WithoutDossiers;
            rows.AddRange(page.Rows);
        }

        return new DossierPage(asOf, question.Measure, total + (search.IsForAll ? without : 0), search.Page(rows)) { WithoutDossiers = without, All = all + without };
    }

    public async Task<BreakdownSum> Breakdown(BreakdownQuestion question)
    {
        if (question.By != Breakdowns.Whole && !Breakdowns.Ways.Contains(question.By, StringComparer.Ordinal))
        {
            throw new ArgumentException($"'{question.By}' tells nothing apart; ask by {string.Join(", ", Breakdowns.Ways)}.", nameof(question));
        }
        var (asOf, range) = RangeOf(question.AsOf, question.From, question.To);
        var counting = question.For ?? _key;
        // All units answer for the same moment, however long the slowest of them takes.
        var below = question with { AsOf = asOf };
        var asked = counting == _key ? _below.About(below, range) : [];
        var sums = await Task.WhenAll(asked.Select(async ask => ask.Kept(await ask.Member.Grain.Breakdown(ask.Question))));
        var own = await OwnParts(question, counting, range);
        return new BreakdownSum(asOf, Breakdowns.Sum(sums.SelectMany(parts => parts).Concat(own)));
    }

    private async Task<IReadOnlyList<BreakdownPart>> OwnParts(BreakdownQuestion question, string counting, (Tick At, Tick From, Tick To) range)
    {
        while (true)
        {
            var sequence = book.Sequence;
            var ledger = question.KnownAt is { } moment ? await KnownAt(moment) : book.Ledger;
            // What came in while the journal was read counts only for those who ask for all that is known.
            if (ledger != book.Ledger || book.Sequence == sequence)
            {
                return Breakdowns.Of(ledger, question.By, facts => services.Legacies.CountsFor(counting, facts), range, counting == _key);
            }
        }
    }

    public async Task<TaskPage> Tasks(TaskQuestion question)
    {
        var measure = Words.MeasureOf(question.Measure, MatterKind.Task);
        var (asOf, range) = RangeOf(question.AsOf, question.From, question.To);
        var rows = new TaskRows(question, (measure, range.At, range.From, range.To));
        rows.Add(_key, book.Ledger);
        var below = question with { AsOf = asOf, Skip = 0, Take = question.Skip + question.Take };
        foreach (var page in await Task.WhenAll(children.Members.Where(member => !member.IsHeir).Select(member => member.Grain.Tasks(below))))
            rows.Add(page);
        return rows.Page(asOf);
    }

    public VerificationReading Verify(int underWay)
    {
        var own = book.Ledger.Contributions().Checksum;
        var known = BookDigest.NamesIn(book);
        return new VerificationReading(
            _key, BookDigest.Of(book), known.Count, known.Sum(name => (long)book.Ledger.EventsOf(name).Count),
            book.RollUp.IsConserved && book.RollUp.Own == own, Total.Checksum.Value, own.Value,
            children.Listeners.ToDictionary(listener => listener.Unit, listener => ChecksumFor(listener).Value, StringComparer.Ordinal),
            underWay);
    }

    private bool IsEverything(Listener listener) =>
        listener.Times is [{ IsAlways: true }] && services.Legacies.LeftTo(listener.Unit, Total.Horizon).Count == 0;

    private IReadOnlyCollection<Entry> EntriesFor(Listener listener)
    {
        var shared = Memberships.PartOf(listener.Times, [.. Total.Entries]);
        var left = services.Legacies.LeftTo(listener.Unit, Total.Horizon);
        return left.Count == 0 ? shared : [.. shared, .. left];
    }

    private (DateTimeOffset AsOf, (Tick At, Tick From, Tick To) Range) RangeOf(DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to)
    {
        var figures = Figures(new FiguresQuestion(asOf, from, to));
        var at = Total.Horizon.CloseOf(Readings.TickOf(_zone, figures.AsOf));
        var start = figures.From is { } first ? Readings.TickOf(_zone, first) : Tick.First;
        var end = figures.To is { } last ? Readings.TickOf(_zone, last) : new Tick(at.Index + 1);
        return (figures.AsOf, (at, start, end));
    }

    public TrustReading Trust()
    {
        return new TrustReading(
            children.IsWanting ? null : book.RollUp.IsConserved, services.Clock.GetUtcNow(), FromMilliseconds(LastAccepted),
            FromMilliseconds(LastEventTime), children.CountBelow, shelf.Heard, unit.Simulated);
    }

    private static DateTimeOffset? FromMilliseconds(long since1970) =>
        since1970 == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(since1970);
}
