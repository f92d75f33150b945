using NodaTime;
using ParLive.Domain.Boards;
using ParLive.Domain.Ranking;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Units;

namespace ParLive.Grains.Judgements;

/// <content>Editions that nobody displays: as they would be made now, without a change and with it.</content>
internal sealed partial class RankingDesk
{
    /// <summary>The boards on which somebody is ranked, without a change and with it.</summary>
    /// <param name="question">What is tried, and what units would tell of themselves.</param>
    /// <param name="tree">The map as it would be.</param>
    /// <param name="profile">By what would be ranked.</param>
    /// <param name="now">As of when.</param>
    public async Task<IReadOnlyList<BoardTrial>> Try(BoardsQuestion question, UnitTree tree, RankingProfile profile, Instant now)
    {
        var lost = lookout.Silenced().Unranked;
        var (before, after) = (
            CandidatesIn(others.Tree.Current, DigestsOf(question.Before), lost, now),
            CandidatesIn(tree, DigestsOf(question.After), lost, now));
        var boards = new List<BoardTrial>();
        foreach (var kind in before.Select(group => group.Key).Union(after.Select(group => group.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (was, would) = (await EditionOf(kind, [.. before[kind]], Profile, now), await EditionOf(kind, [.. after[kind]], profile, now));
            boards.Add(new BoardTrial(
                unit.Book.Unit, kind, RankMove.RankedIn(was), RankMove.RankedIn(would), [.. RankMove.Between(was, would).Select(Of)]));
        }

        return boards;
    }

    private async Task<RankingEdition> EditionOf(string kind, IReadOnlyList<Candidate> candidates, RankingProfile profile, Instant now)
    {
        var previous = Newest(kind, profile.Id);
        var result = await Task.Run(() => FairRanking.Of(profile, candidates, previous));
        return RankingEdition.After(previous, result, TermsOf(kind, EditionCause.Changed), (unit.Book.Unit, Source), Instant.FromUnixTimeTicks(now.ToUnixTimeTicks()));
    }

    private ILookup<string, Candidate> CandidatesIn(UnitTree tree, Dictionary<string, UnitDigest> told, IReadOnlySet<string> lost, Instant now)
    {
        var today = Zone.DateOf(now);
        return tree.Below(UnitKey.Parse(unit.Book.Unit)).Where(member => member.Lives(today)).ToLookup(member => member.Kind, Of, StringComparer.Ordinal);

        Candidate Of(Unit member)
        {
            var key = member.Key.ToString();
            return new Candidate(key, member.Kind, (told.GetValueOrDefault(key) ?? unit.Shelf.Find(key))?.Evidence ?? EvidenceSet.Empty, IsLost(member.Key, key));
        }

        // One that would begin is heard as far as those are whose dossiers it would take over.
        bool IsLost(UnitKey member, string key) => others.Tree.Current.Find(member) is not null
            ? lost.Contains(key)
            : tree.Successions.TestatorsOf(member).All(testator => lost.Contains(testator.ToString()));
    }

    private static Dictionary<string, UnitDigest> DigestsOf(IReadOnlyList<Contracts.DigestReading> readings) =>
        readings.Select(reading => Wire.Of(reading).Digest).ToDictionary(digest => digest.Unit, StringComparer.Ordinal);

    private static PlaceMove Of(RankMove move) => new(
        move.Unit, move.Before?.Placing?.Displayed, move.After?.Placing?.Displayed, move.Before?.Score?.Value, move.After?.Score?.Value,
        move.After?.NotRanked is { } reason ? Slug.Of(reason) : null);
}
