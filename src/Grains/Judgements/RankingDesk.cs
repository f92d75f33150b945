using Microsoft.Extensions.Logging;
using NodaTime;
using Orleans;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Meetings;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Registers;
using ParLive.Grains.Telling;
using ParLive.Grains.Units;

namespace ParLive.Grains.Judgements;

/// <summary>The editions of the rankings of a unit: of each kind of unit below it one after the other, made when it is time.</summary>
/// <remarks>
/// Touched only on the grain's own turns; ranking itself runs beside them on what was known when it began, and the edition comes back as an
/// event like any other. So a restart, or another host, shows the same order.
/// </remarks>
internal sealed partial class RankingDesk(
    (UnitBook Book, UnitReader Reader, DigestShelf Shelf) unit, Lookout lookout, (IUnitTree Tree, IGrainFactory Grains, ILogger Log) others,
    (JudgementTerms Terms, RankingChoice Choice) by)
{
    // Every board asks, and an edition of a country has thousands of rows.
    private readonly Dictionary<string, RankingReadings> _readings = new(StringComparer.Ordinal);
    private const string Source = "parlive/ranking";
    private const int LookBack = 40;

    // Units that come and go one after the other, as while a store is filled, shall not make an edition each.
    private static readonly Duration AtLeast = Duration.FromMinutes(5);

    // While a server runs each day begins with an edition; an older one was not displayed any more.
    private static readonly Duration ForADay = Duration.FromDays(1);

    private readonly Findings _findings = new(unit.Book.Unit, others.Grains, others.Log);

    private OfficeZone Zone => unit.Book.Ledger.Zone;

    private LocalDate Today => Zone.DateOf(unit.Reader.Moment);

    /// <summary>The newest edition of a kind; null before the first.</summary>
    public RankingEdition? Newest(string kind) => Newest(kind, Profile.Id);

    private RankingEdition? Newest(string kind, string profile) =>
        Enumerable.Range(0, LookBack).Select(back => Of(kind, back, profile).LastOrDefault()).FirstOrDefault(found => found is not null);

    /// <summary>The edition with which a board compares: the first of today, or the last of an earlier day where that is the newest itself.</summary>
    public RankingEdition? StartOfDay(string kind, RankingEdition newest)
    {
        var first = RankingBaselines.StartOfDay(Of(kind, 0), unit.Reader.Moment, Zone);
        return first is not null && first.Time < newest.Time
            ? first
            : Enumerable.Range(1, LookBack).Select(back => Of(kind, back).LastOrDefault()).FirstOrDefault(found => found is not null && found.Time < newest.Time);
    }

    /// <summary>The edition of a moment, or the newest before it; null if there is none within <see cref="LookBack"/> days.</summary>
    public RankingEdition? At(string kind, Instant moment)
    {
        var back = Period.DaysBetween(Zone.DateOf(moment), Today);
        return Enumerable.Range(Math.Max(0, back), LookBack).Select(days => Of(kind, days).LastOrDefault(edition => edition.Time <= moment)).FirstOrDefault(found => found is not null);
    }

    /// <summary>By what it ranks.</summary>
    public RankingProfile Profile => by.Choice.Profile;

    /// <summary>The edition that a board displayed at a moment; null where none was made on its day or the day before.</summary>
    public RankingEdition? InForce(string kind, Instant moment) => At(kind, moment) is { } found && moment - found.Time <= ForADay ? found : null;

    /// <summary>The edition that was displayed when the day before that of a moment closed; null where there was none.</summary>
    public RankingEdition? DayBefore(string kind, Instant moment) => InForce(kind, Zone.StartOf(Zone.DateOf(moment)) - Duration.Epsilon);

    /// <summary>The edition that a meeting took; null if there was nothing to rank.</summary>
    public RankingEdition? TakenBy(Meeting meeting) => RankingBaselines.LastMeeting(
        AllOf(meeting.Begun.Board, Zone.DateOf(meeting.Begun.At)).Where(edition => edition.Time == meeting.Begun.At), meeting.Begun.At);

    /// <summary>A ranking by the figures of a moment at which none was displayed. It is kept nowhere.</summary>
    public RankingEdition Afterwards(string kind, IReadOnlyList<Candidate> candidates, Instant moment) => RankingEdition.After(
        null, FairRanking.Of(Profile, candidates), TermsOf(kind, EditionCause.Afterwards), (unit.Book.Unit, Source), Instant.FromUnixTimeTicks(moment.ToUnixTimeTicks()));

    /// <summary>The newest edition of a kind, beside the one with which it is compared.</summary>
    public RankingReadings Readings(string kind)
    {
        var newest = Newest(kind);
        var baseline = newest is null ? null : StartOfDay(kind, newest);
        return _readings.TryGetValue(kind, out var known) && known.IsOf(newest, baseline)
            ? known
            : _readings[kind] = new RankingReadings(newest, baseline);
    }

    /// <summary>Why a unit moved; null where there is nothing to compare.</summary>
    public MovementReading? Movement(MovementQuestion question)
    {
        if (others.Tree.Current.Find(question.Unit) is not { } moved || Newest(moved.Kind) is not { } newest)
        {
            return null;
        }

        var before = question.From is { } from ? At(moved.Kind, Instant.FromDateTimeOffset(from)) : StartOfDay(moved.Kind, newest);
        return before is null ? null : MovementReadings.Of(before, newest, Profile, question.Unit, Zone);
    }

    /// <summary>The units of a kind against how much they had to do.</summary>
    public FunnelReading Funnel(string? kind)
    {
        var kinds = Boards.KindsBelow(others.Tree.Current, others.Tree.Current.Find(unit.Book.Unit)!, unit.Reader.Now);
        var chosen = kind is not null && kinds.Contains(kind, StringComparer.Ordinal) ? kind : kinds.Count > 0 ? kinds[0] : "";
        return Charts.FunnelOf(others.Tree.Current, Newest(chosen), chosen, Zone, unit.Reader.Moment);
    }

    /// <summary>Makes the editions that are due.</summary>
    public Task Review() => _findings.Of(Due, static () => { });

    private async Task<IReadOnlyList<(string Unit, EventBatch Events)>> Due()
    {
        var (lost, due) = (lookout.Silenced().Unranked, new List<(string, EventBatch)>());
        var below = others.Tree.Current.Below(UnitKey.Parse(unit.Book.Unit)).Where(member => member.Lives(Today)).ToLookup(member => member.Kind, StringComparer.Ordinal);
        foreach (var kind in below)
        {
            if (await Ranked(kind.Key, [.. kind.Select(member => CandidateOf(member, lost))]) is { } edition)
            {
                var item = new EventItem(Matter.NameOf(MatterKind.Ranking, edition.NumberIn(Zone)), BookKeeper.Encoded(edition), ReadOnlyMemory<byte>.Empty);
                due.Add((unit.Book.Unit, new EventBatch([item])));
            }
        }

        return due;
    }

    private async Task<RankingEdition?> Ranked(string kind, IReadOnlyList<Candidate> candidates)
    {
        var (previous, now, profile) = (Newest(kind), unit.Reader.Moment, Profile);
        if (CauseOf(previous, kind, candidates, now) is not { } cause)
        {
            return null;
        }

        var result = await Task.Run(() => FairRanking.Of(profile, candidates, previous));
        var edition = RankingEdition.After(previous, result, TermsOf(kind, cause), (unit.Book.Unit, Source), Instant.FromUnixTimeTicks(now.ToUnixTimeTicks()));
        var saysNothingNew = previous is not null && edition.ShowsTheSameAs(previous)
            && (cause != EditionCause.StartOfDay || edition.Groups.All(group => group.Rows.All(row => row.Placing is null)));
        return saysNothingNew ? null : edition;
    }

    // Null where the newest edition stands on.
    private EditionCause? CauseOf(RankingEdition? previous, string kind, IReadOnlyList<Candidate> candidates, Instant now)
    {
        if (previous is null || Zone.DateOf(previous.Time) != Today)
        {
            return EditionCause.StartOfDay;
        }

        if (now - previous.Time >= by.Terms.RankingCadence)
        {
            return EditionCause.Cadence;
        }

        var fresh = TermsOf(kind, EditionCause.Changed) with { Profile = Profile.Id, ProfileVersion = Profile.Version };
        return !previous.Terms.CountsAs(fresh) || previous.Terms.Tree != fresh.Tree
            || (now - previous.Time >= AtLeast && !CouldBeRanked(previous).SetEquals(candidates.Where(IsEnough).Select(candidate => candidate.Unit)))
            ? EditionCause.Changed
            : null;
    }

    private static HashSet<string> CouldBeRanked(RankingEdition edition) => edition.Groups.SelectMany(group => group.Rows)
        .Where(row => row.Placing is not null || row.NotRanked is NotRankedReason.TooFewPeers or NotRankedReason.NoIndicator)
        .Select(row => row.Unit).ToHashSet(StringComparer.Ordinal);

    private bool IsEnough(Candidate candidate) => !candidate.IsLost && candidate.Evidence.Volume >= Profile.MinimumVolume;

    private EditionTerms TermsOf(string kind, EditionCause cause) => new(kind, cause, RateDefinitions.SetName, others.Tree.Current.Version);

    private Candidate CandidateOf(Unit member, IReadOnlySet<string> lost)
    {
        var key = member.Key.ToString();
        return new Candidate(key, member.Kind, unit.Shelf.Find(key)?.Evidence ?? EvidenceSet.Empty, lost.Contains(key));
    }

    // What a meeting took was displayed there alone; it changes no board, and no cadence.
    private IEnumerable<RankingEdition> Of(string kind, int daysBack, string? profile = null) =>
        AllOf(kind, Today.PlusDays(-daysBack), profile).Where(edition => edition.Terms.Cause != EditionCause.Meeting);

    private IEnumerable<RankingEdition> AllOf(string kind, LocalDate day, string? profile = null) =>
        unit.Book.Ledger.EventsOf(Matter.NameOf(MatterKind.Ranking, RankingEdition.NumberOf(kind, profile ?? Profile.Id, day))).OfType<RankingEdition>();
}
