using NodaTime;
using Orleans;
using ParLive.Domain.Boards;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Telling;
using ParLive.Grains.Units;

namespace ParLive.Grains.Trials;

/// <summary>One change, tried once: asks units what would count otherwise, sums it up on the map as it would be, and has the boards made beside those that stand.</summary>
/// <param name="grains">The units.</param>
/// <param name="trial">The change.</param>
/// <param name="worlds">Map and rules as they are, and as they would be.</param>
/// <param name="moment">As of when figures are told.</param>
internal sealed class TrialRun(IGrainFactory grains, Trial trial, (TrialWorld Now, TrialWorld Then) worlds, DateTimeOffset moment)
{
    private const int AtOnce = 64;
    private readonly TrialSums _sums = new(worlds.Now.Tree, worlds.Then.Tree);
    private readonly FigureTally _tally = new();
    private readonly Dictionary<UnitKey, (List<DigestReading> Before, List<DigestReading> After)> _told = [];

    private Instant Now => Instant.FromDateTimeOffset(moment);

    /// <summary>The effect.</summary>
    /// <param name="concerned">The units whose own matters may count otherwise.</param>
    /// <param name="profile">By which profile would be ranked: its name and version.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EffectReport> Effect(IReadOnlyList<UnitKey> concerned, string profile, CancellationToken cancellationToken)
    {
        foreach (var group in concerned.Where(unit => worlds.Now.Tree.Find(unit) is not null).Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var line in (await Task.WhenAll(group.Select(unit => Of(unit).Recount(trial)))).SelectMany(lines => lines))
            {
                _sums.Add(UnitKey.Parse(line.Unit), Wire.EntriesOf(line.Keys, line.Amounts));
            }
        }

        foreach (var unit in _sums.FromBelow(concerned.Concat(_sums.Units)).Where(_sums.Matters))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Compare(unit);
        }

        var (boards, begin) = await Boards(cancellationToken);
        return new EffectReport(moment, PrintOf(boards, profile), _tally.Units.Count, _tally.Effects, boards, begin);
    }

    private IUnitGrain Of(UnitKey unit) => grains.GetGrain<IUnitGrain>(unit.ToString());

    // What a unit tells now and would tell, and what of it counts above.
    private async Task Compare(UnitKey unit)
    {
        var whole = worlds.Now.Tree.Find(unit) is null ? null : await Of(unit).Whole();
        var zone = OfficeZone.Parse(worlds.Then.Tree.Find(unit)!.Zone);
        var (before, after) = (TimelineOf(whole, [], zone), TimelineOf(whole, _sums.ChangeOf(unit), zone));
        _sums.HandOn(unit, before);
        var (key, question) = (unit.ToString(), new FiguresQuestion(null, StartOf(zone), null));
        _tally.Add(Readings.Figures(key, before, zone, Now, question), Readings.Figures(key, after, zone, Now, question));
        var heard = whole is null ? 0 : whole.Digests[0].LastAccepted;
        var (was, would) = (DigestOf(key, before, zone, heard), DigestOf(key, after, zone, heard));
        foreach (var above in worlds.Now.Above(unit).Union(worlds.Then.Above(unit)))
        {
            var told = ToldTo(above);
            told.Before.Add(was);
            told.After.Add(would);
        }
    }

    private async Task<(IReadOnlyList<BoardTrial> Boards, IReadOnlyList<string> Begin)> Boards(CancellationToken cancellationToken)
    {
        // Another profile ranks everybody anew.
        foreach (var unit in trial.Ranking is null ? [] : worlds.Now.Tree.Units.Where(unit => worlds.Now.Tree.MembersOf(unit.Key).Any()))
        {
            ToldTo(unit.Key);
        }

        var (known, begin) = (_told.Where(pair => worlds.Now.Tree.Find(pair.Key) is not null).ToList(), _told.Keys.Where(unit => worlds.Now.Tree.Find(unit) is null));
        var boards = new List<BoardTrial>();
        foreach (var group in known.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tried = await Task.WhenAll(group.Select(pair => Of(pair.Key).TryBoards(new BoardsQuestion(trial, pair.Value.Before, pair.Value.After, moment))));
            boards.AddRange(tried.SelectMany(some => some).Where(board => board.Ranked + board.RankedAfter > 0));
        }

        return (
            [.. boards.OrderByDescending(board => board.Moves.Count).ThenBy(board => board.Unit, StringComparer.Ordinal).ThenBy(board => board.Kind, StringComparer.Ordinal)],
            [.. begin.Select(unit => unit.ToString()).Order(StringComparer.Ordinal)]);
    }

    private (List<DigestReading> Before, List<DigestReading> After) ToldTo(UnitKey unit) =>
        _told.TryGetValue(unit, out var told) ? told : _told[unit] = ([], []);

    private Timeline TimelineOf(WholeTimeline? whole, IReadOnlyCollection<Entry> change, OfficeZone zone)
    {
        var timeline = new Timeline();
        timeline.Compact(whole is null ? Horizon.On(zone.TickOf(Now).Day) : new Horizon(whole.MinutesFrom, whole.HoursFrom));
        timeline.Add(whole is null ? [] : Wire.EntriesOf(whole.Keys, whole.Amounts));
        timeline.Add(change);
        return timeline;
    }

    private DigestReading DigestOf(string unit, Timeline timeline, OfficeZone zone, long heard) =>
        Wire.Of(new ToldDigest(UnitDigest.At(unit, timeline, zone.TickOf(Now), heard), default));

    private DateTimeOffset StartOf(OfficeZone zone) => zone.Local(zone.MomentOf(Tick.StartOf(Math.Max(0, zone.TickOf(Now).Day - UnitDigest.Days))));

    private string PrintOf(IReadOnlyList<BoardTrial> boards, string profile) => Prints.Of(new
    {
        trial.Map,
        trial.Calendars,
        Profile = profile,
        Units = _tally.Units.Order(StringComparer.Ordinal),
        Moves = boards.SelectMany(board => board.Moves.Select(move => new { Board = $"{board.Unit} {board.Kind}", move.Unit, move.Before, move.After })),
    });
}
