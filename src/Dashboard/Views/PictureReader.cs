using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Maps;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Views;

/// <summary>Asks the feed for what a scene is drawn from.</summary>
internal sealed class PictureReader(
    IUnitFeed feed, IJudgements judgements, MapLayouts layouts, Company company, TimeProvider clock, IOptions<DashboardOptions> options)
{
    // Beside a board stand the worst; the kinds of all of them say what the marks of its rows mean.
    private const int HotspotsOfRows = 100;

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

    private Task<Picture> AskAsync(ViewKey key, CancellationToken cancellationToken) => key.Scene switch
    {
        SceneKind.Ranking => RankingAsync(key, cancellationToken),
        SceneKind.Hotspots => BesideAsync(key, judgements.Hotspots(key.Unit, key.Rows, shelved: false, cancellationToken),
            (picture, hotspots) => picture with { Hotspots = hotspots }, cancellationToken),
        SceneKind.Coverage => BesideAsync(key, judgements.Feeds(key.Unit, cancellationToken),
            (picture, feeds) => picture with { Feeds = feeds }, cancellationToken),
        SceneKind.Plan => BesideAsync(key, feed.Tasks(key.Unit, PlanFigures.Question, cancellationToken),
            (picture, tasks) => picture with { Tasks = tasks, Units = Named(tasks.Rows.Select(row => row.Unit)) }, cancellationToken),
        SceneKind.Map => BesideAsync(key, MapAsync(key.Unit, cancellationToken), (picture, map) => picture with { Map = map }, cancellationToken),
        SceneKind.Indices => BesideAsync(key, feed.Indices(key.Unit, new IndicesQuestion(), cancellationToken),
            (picture, indices) => picture with { Indices = indices }, cancellationToken),
        _ => CompanyAsync(key, cancellationToken),
    };

    private async Task<Picture> RankingAsync(ViewKey key, CancellationToken cancellationToken)
    {
        var beside = judgements.Hotspots(key.Unit, HotspotsOfRows, shelved: false, cancellationToken);
        var board = await feed.Board(key.Unit, key.Kind, cancellationToken);
        return new Picture(board.Unit, null, board, null, options.Value.DefinitionSet) { Hotspots = await beside };
    }

    // A board holds one kind of unit; a map all of them.
    private async Task<MapReading> MapAsync(string unit, CancellationToken cancellationToken)
    {
        var board = await feed.Board(unit, null, cancellationToken);
        var others = await Task.WhenAll(board.Kinds.Where(kind => kind != board.Kind).Select(kind => feed.Board(unit, kind, cancellationToken)));
        var rows = others.Prepend(board).SelectMany(one => one.Rows).DistinctBy(row => row.Unit, StringComparer.Ordinal).ToList();
        return layouts.Place(unit, MapUnit.Of(rows, unit, key => feed.Find(key)?.Parent));
    }

    // What a scene shows is asked for together with the unit's own reading, of which the foot speaks.
    private async Task<Picture> BesideAsync<T>(ViewKey key, Task<T> asked, Func<Picture, T, Picture> put, CancellationToken cancellationToken)
    {
        var picture = await OverviewAsync(key, cancellationToken);
        return put(picture, await asked);
    }

    private async Task<Picture> OverviewAsync(ViewKey key, CancellationToken cancellationToken)
    {
        var reading = await feed.Read(key.Unit, cancellationToken);
        return new Picture(reading.Unit, reading, null, null, options.Value.DefinitionSet);
    }

    private async Task<Picture> CompanyAsync(ViewKey key, CancellationToken cancellationToken) =>
        company.Join(await OverviewAsync(key, cancellationToken));

    private FrozenDictionary<string, UnitInfo> Named(IEnumerable<string> keys) =>
        keys.Distinct(StringComparer.Ordinal).Select(feed.Find).OfType<UnitInfo>().ToFrozenDictionary(unit => unit.Key, StringComparer.Ordinal);
}
