using NodaTime;
using ParLive.Domain.Boards;
using ParLive.Domain.Books;
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

    private Timeline Total => book.RollUp.Total;

    private long LastAccepted => Math.Max(book.LastAccepted, children.LastAccepted);

    public UnitDigest OwnDigest()
    {
        Total.Compact(Horizon.On(Now.Day));
        return UnitDigest.Of(_key, Total, Now, LastAccepted);
    }

    public WholeTimeline Whole(Version version)
    {
        var (keys, amounts) = Wire.Of([.. Total.Entries]);
        return new WholeTimeline(
            version.Epoch, version.Sequence, Total.Horizon.MinutesFrom, Total.Horizon.HoursFrom, keys, amounts, Total.Checksum.Value,
            [.. shelf.All.Append(OwnDigest()).Select(Wire.Of)], LastEventTime);
    }

    public UnitReading Overview() => Readings.Overview(Infos.Of(services.Tree.Current, unit), Total, _zone, Moment, Trust());

    public FiguresReading Figures(FiguresQuestion question) => Readings.Figures(_key, Total, _zone, Moment, question);

    public BoardReading Board(string? kind) => Boards.Of(services.Tree.Current, unit, kind, shelf, (Now, _zone), Trust());

    public (FiguresReading Figures, long Total, List<DossierRow> Rows) Dossiers(DossierQuestion question)
    {
        var measure = AllMeasures.Find(question.Measure)
            ?? throw new ArgumentException($"'{question.Measure}' is no measure.", nameof(question));
        var figures = Figures(new FiguresQuestion(question.AsOf, question.From, question.To));
        var at = Total.Horizon.CloseOf(Readings.TickOf(_zone, figures.AsOf));
        var from = figures.From is { } first ? Readings.TickOf(_zone, first) : Tick.First;
        var to = figures.To is { } last ? Readings.TickOf(_zone, last) : new Tick(at.Index + 1);
        var (total, rows) = DossierRows.Of(_key, book.Ledger, measure, (at, from, to), question.Skip + question.Take);
        return (figures, total, rows);
    }

    public VerificationReading Verify()
    {
        var own = book.Ledger.Contributions().Checksum;
        return new VerificationReading(
            _key, BookDigest.Of(book), book.Ledger.Count, book.Ledger.Events,
            book.RollUp.IsConserved && book.RollUp.Own == own, Total.Checksum.Value, own.Value);
    }

    private TrustReading Trust()
    {
        var heard = shelf.All.Count(digest => digest.LastAccepted > 0);
        return new TrustReading(
            children.IsWanting ? null : book.RollUp.IsConserved, services.Clock.GetUtcNow(), FromMilliseconds(LastAccepted),
            FromMilliseconds(LastEventTime), children.CountBelow, heard, unit.Simulated);
    }

    private static DateTimeOffset? FromMilliseconds(long since1970) =>
        since1970 == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(since1970);
}
