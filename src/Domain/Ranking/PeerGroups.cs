namespace ParLive.Domain.Ranking;

/// <summary>Who is compared with whom.</summary>
internal static class PeerGroups
{
    /// <summary>The groups of some candidates: by kind, then by volume; a class too small to be ranked joins its smaller neighbour.</summary>
    public static IEnumerable<(PeerGroup Peers, IReadOnlyList<Candidate> Units)> Of(RankingProfile profile, IReadOnlyList<Candidate> candidates) =>
        candidates.GroupBy(candidate => candidate.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .SelectMany(kind => ClassesOf(profile, kind.Key, [.. kind.OrderBy(candidate => candidate.Unit, StringComparer.Ordinal)]));

    /// <summary>Why a unit cannot stand for a rank whoever its peers are; null where it can.</summary>
    public static NotRankedReason? ReasonOf(RankingProfile profile, Candidate candidate) =>
        candidate.IsLost ? NotRankedReason.LostFeed
        : !profile.Weights.Any(weight => candidate.Evidence[weight.Indicator] is not null) ? NotRankedReason.NoValue
        : candidate.Evidence.Volume < profile.LeastVolume(candidate.HadPlace) ? NotRankedReason.TooLittleVolume
        : null;

    private static IEnumerable<(PeerGroup, IReadOnlyList<Candidate>)> ClassesOf(RankingProfile profile, string kind, Candidate[] candidates)
    {
        var starts = profile.ClassBounds.Where(bound => bound > 0).Distinct().Order().Prepend(0).ToList();
        while (starts.Count > 1)
        {
            var sizes = starts.Select((_, place) => candidates.Count(candidate => ClassOf(starts, candidate) == place && ReasonOf(profile, candidate) is null)).ToList();
            var small = sizes.FindIndex(size => size < profile.SmallestGroup);
            if (small < 0)
            {
                break;
            }

            // The bound between it and its smaller neighbour goes.
            var toTheNext = small == 0 || (small < starts.Count - 1 && sizes[small + 1] < sizes[small - 1]);
            starts.RemoveAt(toTheNext ? small + 1 : small);
        }

        return starts
            .Select((from, place) => (
                new PeerGroup(kind, from, place + 1 < starts.Count ? starts[place + 1] : null),
                (IReadOnlyList<Candidate>)[.. candidates.Where(candidate => ClassOf(starts, candidate) == place)]))
            .Where(group => group.Item2.Count > 0);
    }

    private static int ClassOf(List<long> starts, Candidate candidate) =>
        Math.Max(0, starts.FindLastIndex(start => candidate.Evidence.Volume >= start));
}
