using System.Globalization;
using ParLive.EndToEnd.Running;
using ParLive.Running;
using ParLive.Testing;

namespace ParLive.Cluster;

/// <summary>Three silos, and a host without grains that takes events in and shows walls.</summary>
internal sealed class ACluster : IAsyncDisposable
{
    private readonly RedisServer _redis;
    private readonly PostgresServer _database;

    private ACluster(RedisServer redis, PostgresServer database, IReadOnlyList<Server> silos, Server web) =>
        (_redis, _database, Silos, Web) = (redis, database, silos, web);

    /// <summary>Where the units live.</summary>
    public IReadOnlyList<Server> Silos { get; }

    /// <summary>The host without grains.</summary>
    public Server Web { get; }

    /// <summary>Starts them all.</summary>
    public static async Task<ACluster> StartAsync()
    {
        var redis = await RedisServer.StartAsync();
        var database = await PostgresServer.StartAsync(keepsPromises: true);
        var silos = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Server.StartAsync(
            [
                "serve", "--roles", "grains", "--cluster", redis.Words, "--journal", database.ConnectionString("postgres"),
                "--silo", Text($"127.0.0.1:{LoopbackPort.Free()}"), "--gateway", Text($"{LoopbackPort.Free()}"),
            ],
            "ParLive: http")));
        var web = await Server.StartAsync(["serve", "--roles", "ingest,dashboard", "--cluster", redis.Words], "ParLive: http");
        var cluster = new ACluster(redis, database, silos, web);
        foreach (var server in silos.Append(web)) await IsReadyAsync(server);
        return cluster;
    }

    /// <summary>Waits until a server says that it is ready.</summary>
    public static Task IsReadyAsync(Server server) => SaysAsync(server, "ready");

    /// <summary>Waits until a server says a word to whoever asks whether it is ready.</summary>
    public static async Task SaysAsync(Server server, string word)
    {
        await Patience.For(AskAsync(), $"a server to be {word}");

        async Task AskAsync()
        {
            while (!string.Equals(await WordAsync(), word, StringComparison.Ordinal))
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        async Task<string> WordAsync()
        {
            using var answer = await server.Intake.GetAsync("/ready");
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in Silos.Append(Web)) await server.DisposeAsync();
        await _database.DisposeAsync();
        await _redis.DisposeAsync();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
