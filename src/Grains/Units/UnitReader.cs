using NodaTime;
using ParLive.Domain.Boards;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Units;

/// <summary>Answers questions about a unit from its book and its children's digests; changes nothing that is counted.</summary>
internal sealed class UnitReader(
    Unit unit, UnitBook book, DigestShelf shelf, ChildMinder children, (IUnitTree Tree, TimeProvider Clock) services)
{
    private readonly string _key = unit.Key.ToString();
    private readonly OfficeZone _zone = book.Ledger.Zone;

    public Instant Moment => Instant.FromDateTimeOffset(services.Clock.GetUtcNow());

    public Tick Now => _zone.TickOf(Moment);

    public Checksum Checksum => Total.Checksum;

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

    private long LastAccepted => Math.Max(book.LastAccepted, children.LastAccepted);

    public ToldDigest OwnDigest(Version version) => new(UnitDigest.Of(_key, Total, Now, LastAccepted), version);

    public WholeTimeline Whole(Version version)
    {
        var total = Total;
        var (keys, amounts) = Wire.Of([.. total.Entries]);
        return new WholeTimeline(
            version.Epoch, version.Sequence, total.Horizon.MinutesFrom, total.Horizon.HoursFrom, keys, amounts, total.Checksum.Value,
            [.. shelf.All.Append(OwnDigest(version)).Select(Wire.Of)], LastEventTime);
    }

    public UnitReading Overview() => Readings.Overview(Infos.Of(services.Tree.Current, unit), Total, _zone, Moment, Trust());

    public FiguresReading Figures(FiguresQuestion question) => Readings.Figures(_key, Total, _zone, Moment, question);

    public BoardReading Board(string? kind) => Boards.Of(services.Tree.Current, unit, kind, shelf, (Now, Moment, _zone), Trust());

    public async Task<DossierPage> Dossiers(DossierQuestion question)
    {
        var measure = MeasureOf(question.Measure, MatterKind.Dossier);
        var (asOf, range) = RangeOf(question.AsOf, question.From, question.To);
        var most = question.Skip + question.Take;
        var (total, rows) = DossierRows.Of(_key, book.Ledger, measure, range, most);
        var without = DossierRows.WithoutDossiers(book.Ledger, measure, range);
        // All units answer for the same moment, however long the slowest of them takes.
        var below = question with { AsOf = asOf, Skip = 0, Take = most };
        foreach (var page in await Task.WhenAll(children.Members.Select(member => member.Grain.Dossiers(below))))
        {
            total += page.Total - page.WithoutDossiers;
            without += page.WithoutDossiers;
            rows.AddRange(page.Rows);
        }

        rows.Sort(DossierRows.WorstFirst);
        return new DossierPage(asOf, question.Measure, total + without, [.. rows.Skip(question.Skip).Take(question.Take)])
        {
            WithoutDossiers = without,
        };
    }

    public async Task<BreakdownSum> Breakdown(BreakdownQuestion question)
    {
        if (!Breakdowns.Ways.Contains(question.By, StringComparer.Ordinal))
        {
            throw new ArgumentException($"'{question.By}' tells nothing apart; ask by {string.Join(", ", Breakdowns.Ways)}.", nameof(question));
        }

        var (asOf, range) = RangeOf(question.AsOf, question.From, question.To);
        // All units answer for the same moment, however long the slowest of them takes.
        var below = question with { AsOf = asOf };
        var sums = await Task.WhenAll(children.Members.Select(member => member.Grain.Breakdown(below)));
        return new BreakdownSum(
            asOf, Breakdowns.Sum(sums.SelectMany(sum => sum.Parts).Concat(Breakdowns.Of(book.Ledger, question.By, range))));
    }

    public async Task<TaskPage> Tasks(TaskQuestion question)
    {
        var measure = MeasureOf(question.Measure, MatterKind.Task);
        var (asOf, range) = RangeOf(question.AsOf, question.From, question.To);
        var rows = new TaskRows(question, measure, range);
        rows.Add(_key, book.Ledger);
        var below = question with { AsOf = asOf, Skip = 0, Take = question.Skip + question.Take };
        foreach (var page in await Task.WhenAll(children.Members.Select(member => member.Grain.Tasks(below))))
        {
            rows.Add(page);
        }

        return rows.Page(asOf);
    }

    public VerificationReading Verify()
    {
        var own = book.Ledger.Contributions().Checksum;
        return new VerificationReading(
            _key, BookDigest.Of(book), book.Ledger.Count, book.Ledger.Events,
            book.RollUp.IsConserved && book.RollUp.Own == own, Total.Checksum.Value, own.Value);
    }

    private (DateTimeOffset AsOf, (Tick At, Tick From, Tick To) Range) RangeOf(DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to)
    {
        var figures = Figures(new FiguresQuestion(asOf, from, to));
        var at = Total.Horizon.CloseOf(Readings.TickOf(_zone, figures.AsOf));
        var start = figures.From is { } first ? Readings.TickOf(_zone, first) : Tick.First;
        var end = figures.To is { } last ? Readings.TickOf(_zone, last) : new Tick(at.Index + 1);
        return (figures.AsOf, (at, start, end));
    }

    private static Measure MeasureOf(string name, MatterKind matter) => AllMeasures.Find(name) is not { } measure
        ? throw new ArgumentException($"'{name}' is no measure.", nameof(name))
        : measure.Matter == matter
            ? measure
            : throw new ArgumentException($"'{name}' counts no {(matter == MatterKind.Task ? "tasks" : "dossiers")}.", nameof(name));

    private TrustReading Trust()
    {
        var heard = shelf.All.Count(told => told.Digest.LastAccepted > 0);
        return new TrustReading(
            children.IsWanting ? null : book.RollUp.IsConserved, services.Clock.GetUtcNow(), FromMilliseconds(LastAccepted),
            FromMilliseconds(LastEventTime), children.CountBelow, heard, unit.Simulated);
    }

    private static DateTimeOffset? FromMilliseconds(long since1970) =>
        since1970 == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(since1970);
}
