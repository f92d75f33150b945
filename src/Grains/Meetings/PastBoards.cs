using NodaTime;
using Orleans;
using ParLive.Domain.Boards;
using ParLive.Domain.Books;
using ParLive.Domain.Ranking;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Contracts.Meetings;
using ParLive.Grains.Judgements;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Meetings;

/// <summary>The board of a unit as of any moment: figures by what is known now, in the order that was displayed then.</summary>
/// <remarks>
/// Where no ranking was displayed at that moment, as before ParLive ran, it is made from the figures of the moment, and says so. Each unit
/// is asked for its figures; nothing here is kept.
/// </remarks>
internal sealed class PastBoards((UnitBook Book, UnitReader Reader) unit, RankingDesk rankings, (IUnitTree Tree, IGrainFactory Grains) others)
{
    private const int AtOnce = 64;
    private const int Deepest = 16;

    private OfficeZone Zone => unit.Book.Ledger.Zone;

    /// <summary>The board of a moment.</summary>
    /// <exception cref="ArgumentException">The moment lies in the future.</exception>
    public async Task<PastBoardReading> Of(PastBoardQuestion question)
    {
        // As exact as figures of that age are kept, and the same for everybody.
        var figures = unit.Reader.Figures(new FiguresQuestion(question.At, null, null));
        var moment = Instant.FromDateTimeOffset(figures.AsOf);
        var itself = others.Tree.Current.Find(unit.Book.Unit)!;
        var below = Below(itself.Key, Zone.DateOf(moment), 0).ToList();
        IReadOnlyList<string> kinds = [.. below.CountBy(member => member.Kind).OrderByDescending(pair => pair.Value).Select(pair => pair.Key)];
        var kind = question.Kind is { } asked && kinds.Contains(asked, StringComparer.Ordinal) ? asked : kinds.Count > 0 ? kinds[0] : "";
        var rows = await Digests([.. below.Where(member => member.Kind == kind)], figures.AsOf);
        var edition = kind.Length == 0 ? null : EditionAt(kind, rows, moment);
        var last = MeetingShelf.Of(unit.Book).LastBefore(kind, moment);
        var before = last is not null ? rankings.TakenBy(last) : kind.Length == 0 ? null : rankings.DayBefore(kind, moment);
        var board = Boards.AsOf(
            others.Tree.Current, itself, (kind, kinds), rows, (figures, Zone), (new RankingReadings(edition, before), unit.Reader.Trust()));
        return new PastBoardReading(
            board, await Movements(before, edition, question), question.IsWhole && edition is not null ? BookKeeper.Encoded(edition) : default, last?.Id);
    }

    // Who stood below it on that day, at any depth.
    private IEnumerable<Unit> Below(UnitKey above, LocalDate day, int depth) => depth >= Deepest
        ? []
        : others.Tree.Current.ChildrenOf(above, day).SelectMany(child => Below(child.Key, day, depth + 1).Prepend(child));

    private async Task<IReadOnlyList<(Unit Unit, UnitDigest Digest, bool IsBlank)>> Digests(IReadOnlyList<Unit> members, DateTimeOffset at)
    {
        var rows = new List<(Unit, UnitDigest, bool)>(members.Count);
        foreach (var group in members.Chunk(AtOnce))
        {
            var readings = await Task.WhenAll(group.Select(member => others.Grains.GetGrain<IUnitGrain>(member.Key.ToString()).DigestAt(at)));
            rows.AddRange(group.Zip(readings, (member, reading) => (member, Wire.Of(reading).Digest, reading.IsBlank)));
        }

        return rows;
    }

    private RankingEdition? EditionAt(string kind, IReadOnlyList<(Unit Unit, UnitDigest Digest, bool IsBlank)> rows, Instant moment)
    {
        if (rankings.InForce(kind, moment) is { } displayed)
        {
            return displayed;
        }

        var candidates = rows.Select(row => new Candidate(row.Unit.Key.ToString(), kind, row.Digest.Evidence, IsLost: false)).ToList();
        return candidates.Exists(candidate => candidate.Evidence.Volume > 0) ? rankings.Afterwards(kind, candidates, moment) : null;
    }

    // Each unit's own part takes rankings of its own: of many units some seconds, for which no turn of the grain waits.
    private async Task<IReadOnlyList<MovementReading>> Movements(RankingEdition? before, RankingEdition? after, PastBoardQuestion question)
    {
        if (before is null || after is null || (!question.IsWhole && question.About is null))
        {
            return [];
        }

        var (movements, zone) = (new Movements(before, after, rankings.Profile), Zone);
        var units = question.IsWhole ? movements.Units : movements.Units.Where(unit => unit == question.About);
        return await Task.Run<IReadOnlyList<MovementReading>>(
            () => [.. units.Select(moved => MovementReadings.Of(movements, (before, after), moved, zone)).OfType<MovementReading>()]);
    }
}
