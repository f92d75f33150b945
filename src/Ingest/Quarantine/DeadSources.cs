using ParLive.Grains.Access;
using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Quarantine;

/// <summary>Finds the sources of which nothing good is heard: by what waits in quarantine, and by what feeds are expected.</summary>
internal sealed class DeadSources(IQuarantineShelf shelf, IIntake intake, IUnitFeed units, IJudgements judgements)
{
    // Whether anything of a source was ever taken in is asked of every unit.
    private const int MostAsked = 100;

    public async Task<IReadOnlyList<SourceReading>> ReadAsync(CancellationToken cancellationToken)
    {
        var refused = (await shelf.Sources(cancellationToken)).ToDictionary(source => source.Source, StringComparer.Ordinal);
        var heard = await HeardAsync(cancellationToken);
        var silent = heard.Where(source => source.Value.State is SourceReading.Late or SourceReading.Lost).Select(source => source.Key);
        var unheard = await UnheardAsync(refused.Values.Where(source => !heard.ContainsKey(source.Source)), cancellationToken);
        return
        [
            .. refused.Keys.Union(silent, StringComparer.Ordinal)
                .Select(source => Of(source, heard.TryGetValue(source, out var feed) ? feed : (unheard[source], null), refused.GetValueOrDefault(source)))
                .Where(source => source.State is not SourceReading.Refusing || source.Open > 0)
                .OrderByDescending(source => source.Dead).ThenByDescending(source => source.Open).ThenBy(source => source.Source, StringComparer.Ordinal),
        ];
    }

    private static SourceReading Of(string source, (string State, DateTimeOffset? LastAccepted) feed, QuarantineSource? refused) => new(
        source, feed.State is "live" or "quiet" ? SourceReading.Refusing : feed.State, feed.LastAccepted,
        refused?.Open ?? 0, refused?.Settled ?? 0, refused?.First, refused?.Last);

    // Of several trees that a source tells of, the one where it was heard last says how it is.
    private async Task<Dictionary<string, (string State, DateTimeOffset? LastAccepted)>> HeardAsync(CancellationToken cancellationToken)
    {
        var heard = new Dictionary<string, (string State, DateTimeOffset? LastAccepted)>(StringComparer.Ordinal);
        foreach (var root in units.Roots)
        {
            foreach (var line in (await judgements.Feeds(root.Key, cancellationToken)).Sources)
                if (!heard.TryGetValue(line.Source, out var known) || line.LastAccepted > known.LastAccepted) heard[line.Source] = (line.State, line.LastAccepted);
        }

        return heard;
    }

    private async Task<Dictionary<string, string>> UnheardAsync(IEnumerable<QuarantineSource> sources, CancellationToken cancellationToken)
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources.OrderByDescending(source => source.Open).Select(source => source.Source))
        {
            states[source] = states.Count >= MostAsked ? SourceReading.Unknown
                : await intake.DossiersOf(source, cancellationToken).AnyAsync(cancellationToken) ? SourceReading.Ended
                : SourceReading.OnlyRefused;
        }

        return states;
    }
}
