using Orleans;
using Orleans.Concurrency;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Contracts.Meetings;
using ParLive.Grains.Contracts.Objections;
using ParLive.Grains.Contracts.Trials;

namespace ParLive.Grains.Units;

/// <summary>One administrative unit: its dossiers, and the sum of itself and the units below it. The key is the unit's key.</summary>
[Alias("parlive.unit")]
public interface IUnitGrain : IGrainWithStringKey
{
    /// <summary>Judges events, records the new ones and counts them; completes when they are on disk.</summary>
    Task<BatchReceipt> Take(EventBatch batch);

    /// <summary>Compares whole cases with what their source last said of them, and records the differences as events.</summary>
    Task<BatchReceipt> Compare(CaseBatch batch);

    /// <summary>Records which of its dossiers have their home elsewhere: from then on they are on their way there. For itself only.</summary>
    Task Release();

    /// <summary>Records that a dossier has arrived where its home is. For itself only.</summary>
    Task Delivered(string number);

    /// <summary>Takes in what changed in a child.</summary>
    [AlwaysInterleave]
    Task Push(UpwardPush push);

    /// <summary>All that counts for another unit, which builds its sum: one above it, now or once, or one whose dossiers it took over.</summary>
    [AlwaysInterleave]
    Task<WholeTimeline> Pull(string listener);

    /// <summary>What its own dossiers alone count for a unit: for itself, or for one from which it took them over.</summary>
    [AlwaysInterleave]
    Task<WholeTimeline> Own(string unit);

    /// <summary>How many of its own dossiers a reorganisation on a day concerns.</summary>
    [AlwaysInterleave]
    Task<Census> Count(DateOnly day);

    /// <summary>The map has changed: the unit begins a new life on it, in which its dossiers go to their homes.</summary>
    Task Reorganised();

    /// <summary>The digest as of now.</summary>
    [AlwaysInterleave]
    Task<DigestReading> Digest();

    /// <summary>All that an overview shows, now.</summary>
    [AlwaysInterleave]
    Task<UnitReading> Read();

    /// <summary>Figures as of a moment and over a range.</summary>
    [AlwaysInterleave]
    Task<FiguresReading> Figures(FiguresQuestion question);

    /// <summary>Its figures as of now over several ranges that end now.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<FiguresReading>> Windows(IReadOnlyList<DateTimeOffset> from);

    /// <summary>How long its resolved dossiers took, and those of the units below it.</summary>
    [AlwaysInterleave]
    Task<SpreadReading> Spread(FiguresQuestion question);

    /// <summary>The board of the units of one kind below it; null for the most numerous kind.</summary>
    [AlwaysInterleave]
    Task<BoardReading> Board(string? kind);

    /// <summary>The same board cut to the units with most overdue dossiers, the most first.</summary>
    [AlwaysInterleave]
    Task<BoardReading> MostOverdue(string? kind, int take);

    /// <summary>The board of the units of one kind below it as of a moment.</summary>
    [AlwaysInterleave]
    Task<PastBoardReading> PastBoard(PastBoardQuestion question);

    /// <summary>The digest as of a past moment.</summary>
    [AlwaysInterleave]
    Task<DigestReading> DigestAt(DateTimeOffset moment);

    /// <summary>The events of the meetings about its board, or (by the name of a meeting) what that one showed; as bytes.</summary>
    [AlwaysInterleave]
    Task<GatheredPart> Meetings(string? meeting);

    /// <summary>The events of its objections, and whether it keeps a dossier and is a hotspot.</summary>
    [AlwaysInterleave]
    Task<ObjectionsPart> Objections(string? dossier);

    /// <summary>The dossiers behind a figure, its own and those of the units below it.</summary>
    [AlwaysInterleave]
    Task<DossierPage> Dossiers(DossierQuestion question);

    /// <summary>Its figures and those of the units below it, by field, procedure or step.</summary>
    [AlwaysInterleave]
    Task<BreakdownSum> Breakdown(BreakdownQuestion question);

    /// <summary>Its figures for a period, as closed and as known now.</summary>
    [AlwaysInterleave]
    Task<PeriodReading> Period(string period);

    /// <summary>Closes a period; whether it was open.</summary>
    Task<bool> ClosePeriod(ClosingOrder order);

    /// <summary>What a calendar would do to the computed due dates of its open dossiers; null for its newest.</summary>
    [AlwaysInterleave]
    Task<PromiseMoves> Promises(CalendarEntry? trial);

    /// <summary>Lets the computed due dates of its open dossiers follow its newest calendar; completes when they are on disk.</summary>
    Task<PromiseMoves> FollowCalendar();

    /// <summary>What its own matters would count otherwise, for itself and for others, if a change were made. Nothing is written.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<UnitEntries>> Recount(Trial trial);

    /// <summary>How its own dossiers would have been promised by other terms, for each of these in their order.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<TermTrial>> TryTerms(TermsQuestion question);

    /// <summary>All that counts for it, with its own digest.</summary>
    [AlwaysInterleave]
    Task<WholeTimeline> Whole();

    /// <summary>Its boards as they would be made now, without a change and with it. Nothing is written.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<BoardTrial>> TryBoards(BoardsQuestion question);

    /// <summary>What is known of its indices, and the live score of a month.</summary>
    [AlwaysInterleave]
    Task<IndicesReading> Indices(IndicesQuestion question);

    /// <summary>The tasks behind a figure, its own and those of the units below it, with how far they are by area and plan.</summary>
    [AlwaysInterleave]
    Task<TaskPage> Tasks(TaskQuestion question);

    /// <summary>A part of itself, and of each unit below it, of what is asked.</summary>
    [AlwaysInterleave]
    Task<GatheredParts> Gather(GatherQuestion question);

    /// <summary>Looks at the units below it: whether a ranking is due, and at the top of a tree whether a hotspot begins or ends.</summary>
    [AlwaysInterleave]
    Task Review();

    /// <summary>When hotspots were last looked for; null if that never happened in this life of the unit.</summary>
    [AlwaysInterleave]
    Task<DateTimeOffset?> ReviewedAt();

    /// <summary>Which feeds of itself and of the units below it are heard.</summary>
    [AlwaysInterleave]
    Task<FeedsReading> Feeds();

    /// <summary>Why a unit moved on its board; null where there is nothing to compare.</summary>
    [AlwaysInterleave]
    Task<MovementReading?> Movement(MovementQuestion question);

    /// <summary>The units of a kind on its board against how much they had to do, with the limits of chance.</summary>
    [AlwaysInterleave]
    Task<FunnelReading> Funnel(string? kind);

    /// <summary>Its own weeks on a control chart.</summary>
    [AlwaysInterleave]
    Task<ControlReading> Control();

    /// <summary>The numbers of its own dossiers of which a source said something.</summary>
    [AlwaysInterleave]
    Task<IReadOnlyList<string>> DossiersOf(string source);

    /// <summary>Counts itself again.</summary>
    [AlwaysInterleave]
    Task<VerificationReading> Verify();

    /// <summary>Tells an observer of each change until its lease ends; asking again renews the lease.</summary>
    /// <returns>Whether the lease is new: then changes may have been missed.</returns>
    [AlwaysInterleave]
    Task<bool> Watch(IUnitObserver observer);

    /// <summary>Stops telling an observer.</summary>
    [AlwaysInterleave]
    Task Unwatch(IUnitObserver observer);

    /// <summary>Does nothing but be there, with all that counts for it: a unit for which others count is woken at start-up, and stays.</summary>
    [AlwaysInterleave]
    Task Wake();
}
