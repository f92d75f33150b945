using ParLive.Peers.Duck;
using ParLive.Peers.Limit;
using ParLive.Peers.Parlive;
using ParLive.Peers.Postgres;
using ParLive.Peers.Redis;
using ParLive.Peers.Sqlite;

namespace ParLive.Peers.Rounds;

/// <summary>Who takes part, and in what.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Way">How events are handed to it where only the number of them counts.</param>
/// <param name="StartAsync">Starts it, empty.</param>
internal sealed record Contender(string Name, Way Way, Func<Field, Task<IPeer>> StartAsync)
{
    /// <summary>ParLive itself.</summary>
    public const string Parlive = "ParLive";

    /// <summary>PostgreSQL by upserts over one connection.</summary>
    public const string Postgres = "PostgreSQL upserts, 1 connection";

    /// <summary>The same over two connections.</summary>
    public const string PostgresTwice = "PostgreSQL upserts, 2 connections";

    /// <summary>PostgreSQL by COPY.</summary>
    public const string PostgresCopy = "PostgreSQL COPY, SQL at read";

    /// <summary>Redis.</summary>
    public const string Redis = "Redis, AOF always, Lua";

    /// <summary>SQLite.</summary>
    public const string Sqlite = "SQLite, WAL, FULL";

    /// <summary>DuckDB.</summary>
    public const string Duck = "DuckDB, one file at once";

    /// <summary>The least there is to do.</summary>
    public const string Limit = "the bare limit program";

    /// <summary>Whether it is asked while it takes in at half of its own maximum.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Whether it takes one event at a time too.</summary>
    public bool TakesSingles { get; init; }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Contender> All { get; } =
    [
        new(Parlive, new Way(1_000, 4), async field => await ParlivePeer.StartAsync(field.Country, field.Delay)) { IsAsked = true, TakesSingles = true },
        new(Postgres, new Way(1_000, 1), async field => await PostgresPeer.StartAsync(field.Country, field.Delay)) { IsAsked = true, TakesSingles = true },
        new(PostgresTwice, new Way(1_000, 2), async field => await PostgresPeer.StartAsync(field.Country, field.Delay)),
        new(PostgresCopy, new Way(20_000, 1), async field => await PostgresCopyPeer.StartAsync(field.Country, field.Delay)),
        new(Redis, new Way(1_000, 4), async field => await RedisPeer.StartAsync(field.Country, field.Today, field.Delay)) { IsAsked = true },
        new(Sqlite, new Way(1_000, 1), field => Task.FromResult<IPeer>(SqlitePeer.Create(field.Country, field.Delay))) { IsAsked = true },
        new(Duck, new Way(int.MaxValue, 1), async field => await DuckPeer.StartAsync(field)),
        new(Limit, new Way(1_000, 4), async field => await LimitPeer.StartAsync(field.Load.Plan, field.Today, field.Delay)),
    ];
}
