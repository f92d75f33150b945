using ParLive.Work;

namespace ParLive.Peers.Redis;

/// <summary>Redis by a script for each batch, with several batches under way on one connection.</summary>
internal sealed class RedisPeer : IPeer
{
    private readonly RedisServer _server;
    private readonly Country _country;
    private readonly int _today;

    private RedisPeer(RedisServer server, Country country, int today) => (_server, _country, _today) = (server, country, today);

    /// <summary>Starts an empty one. It is told the day, because it keeps by it which dossiers are overdue.</summary>
    public static async Task<RedisPeer> StartAsync(Country country, int today, SyncDelay delay) => new(await RedisServer.StartAsync(delay), country, today);

    /// <inheritdoc/>
    public Task<long> TakeAsync(Batches batches, Way way) => Task.Run(async () =>
    {
        using var line = new RespLine(_server.Port);
        var script = (string)line.Ask("SCRIPT", "LOAD", Scripts.Take)!;
        var (batch, fresh, underWay) = (new Batch(), 0L, 0);
        while (await batches.FillAsync(batch, way.EventsEach))
        {
            Put(line, script, batch);
            line.Send();
            underWay++;
            for (; underWay >= way.InFlight; underWay--) fresh += (long)line.Read()!;
        }

        for (; underWay > 0; underWay--) fresh += (long)line.Read()!;
        return fresh;
    });

    /// <inheritdoc/>
    public Task<IReader> ReaderAsync() => Task.FromResult<IReader>(new RedisReader(_server.Port, _country));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private void Put(RespLine line, string script, Batch batch)
    {
        line.Begin(4 + (7 * batch.Lines)).Add("EVALSHA"u8).Add(script).Add("0"u8).Add(_today);
        for (var rest = batch.Bytes.Span; rest.Length > 0;)
        {
            var length = rest.IndexOf((byte)'\n') + 1;
            var view = EventView.Read(rest[..length]);
            line.Add(view.Id).Add(view.Commune).Add(view.Dossier).Add((int)view.Kind).Add(view.On).Add((int)view.Channel).Add(view.Due);
            rest = rest[length..];
        }
    }
}
