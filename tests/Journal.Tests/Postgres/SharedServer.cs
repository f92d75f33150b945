using ParLive.Testing;

[assembly: AssemblyFixture(typeof(ParLive.Journal.Tests.Postgres.SharedServer))]

namespace ParLive.Journal.Tests.Postgres;

/// <summary>One server for all tests that do not kill it, started when the first asks and ended with the last.</summary>
public sealed class SharedServer : IAsyncDisposable
{
    private static readonly Lock Gate = new();
    private static Task<PostgresServer>? _server;

    /// <summary>The server.</summary>
    internal static Task<PostgresServer> Get()
    {
        lock (Gate) return _server ??= PostgresServer.StartAsync(keepsPromises: false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await (await _server).DisposeAsync();
    }
}
