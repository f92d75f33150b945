using ParLive.Testing;

[assembly: AssemblyFixture(typeof(ParLive.Journal.Tests.Postgres.SharedServer))]

namespace ParLive.Journal.Tests.Postgres;

/// <summary>One server for all tests that do not kill it, started when the first asks and ended with the last.</summary>
public sealed class SharedServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(() => PostgresServer.StartAsync(keepsPromises: false));

    /// <summary>The server.</summary>
    internal static Task<PostgresServer> Get() => Server.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Server.IsValueCreated) await (await Server.Value).DisposeAsync();
    }
}
