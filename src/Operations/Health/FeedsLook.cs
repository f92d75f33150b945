using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Operations.Health;

/// <summary>Looks which feeds are heard, at the roots of all trees.</summary>
internal sealed class FeedsLook(IUnitFeed feed, IJudgements judgements, TimeProvider clock)
{
    private const int MostLines = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What is heard, when anything was accepted last, whether the sums hold, and how many units there are; null where units did not answer.</summary>
    public async Task<(FeedsHealth Feeds, DateTimeOffset? LastAccepted, bool? Conserved, int Units)?> LookAsync(List<HealthTrouble> troubles)
    {
        try
        {
            using var over = new CancellationTokenSource(Patience, clock);
            var roots = feed.Roots;
            var heard = await Task.WhenAll(roots.Select(root => judgements.Feeds(root.Key, over.Token)));
            var trust = (await Task.WhenAll(roots.Select(root => feed.Read(root.Key, over.Token)))).Select(reading => reading.Trust).ToList();
            var feeds = Sum(heard);
            if (feeds.Late + feeds.Lost > 0) troubles.Add(HealthWords.Silent(feeds));
            if (feeds.Sources.Count > 0) troubles.Add(HealthWords.SilentSources(feeds.Sources));
            bool? conserved = trust.Exists(one => one.Conserved is false) ? false : trust.TrueForAll(one => one.Conserved is true) ? true : null;
            if (conserved is false) troubles.Add(HealthWords.NotConserved);
            return (feeds, trust.Max(one => one.LastAccepted), conserved, roots.Count + trust.Sum(one => one.UnitsBelow));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            troubles.Add(HealthWords.NoAnswer(failure is OperationCanceledException ? $"{Patience.TotalSeconds:0} s" : failure.Message));
            return null;
        }
    }

    private static FeedsHealth Sum(IReadOnlyList<FeedsReading> heard) => new(
        heard.Sum(tree => tree.Live), heard.Sum(tree => tree.Quiet), heard.Sum(tree => tree.Late), heard.Sum(tree => tree.Lost), heard.Sum(tree => tree.NeverHeard),
        [
            .. heard.SelectMany(tree => tree.Lines).OrderBy(line => line.LastAccepted ?? DateTimeOffset.MaxValue).ThenBy(line => line.Unit, StringComparer.Ordinal)
                .Take(MostLines).Select(line => new SilentFeed(line.Unit, line.Name, line.Source, line.State, line.LastAccepted)),
        ],
        [
            .. heard.SelectMany(tree => tree.Sources).Where(source => source.State is "late" or "lost").OrderBy(source => source.LastAccepted)
                .Take(MostLines).Select(source => new SilentFeed("", source.Source, source.Source, source.State, source.LastAccepted)),
        ]);
}
