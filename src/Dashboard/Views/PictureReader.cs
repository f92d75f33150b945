using Microsoft.Extensions.Options;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Views;

/// <summary>Asks the feed for what a scene is drawn from.</summary>
internal sealed class PictureReader(IUnitFeed feed, IJudgements judgements, TimeProvider clock, IOptions<DashboardOptions> options)
{
    private const int HotspotsBeside = 3;

    /// <summary>A picture without figures.</summary>
    public Picture Blank(UnitInfo unit, DateTimeOffset? staleSince) => new(unit, null, null, staleSince, options.Value.DefinitionSet);

    /// <summary>The picture now.</summary>
    /// <exception cref="TimeoutException">The feed did not answer in time.</exception>
    public async Task<Picture> ReadAsync(ViewKey key, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.LongestRead, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // A feed that does not heed the token must not hold the screen either.
            return await AskAsync(key, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The feed did not answer for {key.Canonical} within {options.Value.LongestRead}.", late);
        }
    }

    private async Task<Picture> AskAsync(ViewKey key, CancellationToken cancellationToken)
    {
        if (key.Scene == SceneKind.Ranking)
        {
            var beside = judgements.Hotspots(key.Unit, HotspotsBeside, shelved: false, cancellationToken);
            var board = await feed.Board(key.Unit, key.Kind, cancellationToken);
            return new Picture(board.Unit, null, board, null, options.Value.DefinitionSet) { Hotspots = await beside };
        }
        var hotspots = key.Scene == SceneKind.Hotspots ? judgements.Hotspots(key.Unit, key.Rows, shelved: false, cancellationToken) : null;
        var feeds = key.Scene == SceneKind.Coverage ? judgements.Feeds(key.Unit, cancellationToken) : null;
        var reading = await feed.Read(key.Unit, cancellationToken);
        return new Picture(reading.Unit, reading, null, null, options.Value.DefinitionSet)
        {
            Hotspots = hotspots is null ? null : await hotspots,
            Feeds = feeds is null ? null : await feeds,
        };
    }
}
