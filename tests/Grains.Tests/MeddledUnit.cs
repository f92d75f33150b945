using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Contracts.Meetings;
using ParLive.Grains.Contracts.Objections;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Units;

namespace ParLive.Grains.Tests;

/// <summary>A unit as it is reached over a bad line.</summary>
internal sealed class MeddledUnit(IUnitGrain unit, string key, Meddling meddling) : IUnitGrain
{
    public Task<BatchReceipt> Take(EventBatch batch) => unit.Take(batch);

    public Task<BatchReceipt> Compare(CaseBatch batch) => unit.Compare(batch);

    public Task Release() => unit.Release();

    public Task Delivered(string number) => unit.Delivered(number);

    public Task Push(UpwardPush push) => meddling.Push(unit, push);

    public Task<WholeTimeline> Pull(string listener) => meddling.Pull(unit, key, listener);

    public Task<WholeTimeline> Own(string unitOf) => unit.Own(unitOf);

    public Task<Census> Count(DateOnly day) => unit.Count(day);

    public Task Reorganised() => unit.Reorganised();

    public Task<DigestReading> Digest() => unit.Digest();

    public Task<UnitReading> Read() => unit.Read();

    public Task<FiguresReading> Figures(FiguresQuestion question) => unit.Figures(question);

    public Task<BoardReading> Board(string? kind) => unit.Board(kind);

    public Task<BoardReading> MostOverdue(string? kind, int take) => unit.MostOverdue(kind, take);

    public Task<IReadOnlyList<FiguresReading>> Windows(IReadOnlyList<DateTimeOffset> from) => unit.Windows(from);

    public Task<DossierPage> Dossiers(DossierQuestion question) => unit.Dossiers(question);

    public Task<PeriodReading> Period(string period) => unit.Period(period);

    public Task<bool> ClosePeriod(ClosingOrder order) => unit.ClosePeriod(order);

    public Task<BreakdownSum> Breakdown(BreakdownQuestion question) => unit.Breakdown(question);

    public Task<SpreadReading> Spread(FiguresQuestion question) => unit.Spread(question);

    public Task<PromiseMoves> Promises(CalendarEntry? trial) => unit.Promises(trial);

    public Task<PromiseMoves> FollowCalendar() => unit.FollowCalendar();

    public Task<IReadOnlyList<UnitEntries>> Recount(Trial trial) => unit.Recount(trial);

    public Task<IReadOnlyList<TermTrial>> TryTerms(TermsQuestion question) => unit.TryTerms(question);

    public Task<WholeTimeline> Whole() => unit.Whole();

    public Task<IReadOnlyList<BoardTrial>> TryBoards(BoardsQuestion question) => unit.TryBoards(question);

    public Task<IndicesReading> Indices(IndicesQuestion question) => unit.Indices(question);

    public Task<TaskPage> Tasks(TaskQuestion question) => unit.Tasks(question);

    public Task<GatheredParts> Gather(GatherQuestion question) => unit.Gather(question);

    public Task Review() => unit.Review();

    public Task<DateTimeOffset?> ReviewedAt() => unit.ReviewedAt();

    public Task<FeedsReading> Feeds() => unit.Feeds();

    public Task<MovementReading?> Movement(MovementQuestion question) => unit.Movement(question);

    public Task<FunnelReading> Funnel(string? kind) => unit.Funnel(kind);

    public Task<ControlReading> Control() => unit.Control();

    public Task<PastBoardReading> PastBoard(PastBoardQuestion question) => unit.PastBoard(question);

    public Task<DigestReading> DigestAt(DateTimeOffset moment) => unit.DigestAt(moment);

    public Task<GatheredPart> Meetings(string? meeting) => unit.Meetings(meeting);

    public Task<ObjectionsPart> Objections(string? dossier) => unit.Objections(dossier);

    public Task<IReadOnlyList<string>> DossiersOf(string source) => unit.DossiersOf(source);

    public Task<VerificationReading> Verify() => unit.Verify();

    public Task<bool> Watch(IUnitObserver observer) => unit.Watch(observer);

    public Task Unwatch(IUnitObserver observer) => unit.Unwatch(observer);

    public Task Wake() => unit.Wake();
}
