using System.Diagnostics;
using System.Globalization;
using ParLive.Running;

namespace ParLive.Peers.Redis;

/// <summary>A Redis server of this program's own that syncs its file of commands before it answers.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    /// <summary>How it is told to keep what it is told.</summary>
    public static readonly IReadOnlyList<string> Settings =
    [
        "--save", "", "--appendonly", "yes", "--appendfsync", "always", "--auto-aof-rewrite-percentage", "0", "--hash-max-listpack-entries", "128",
        "--stream-node-max-entries", "1000",
    ];

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-peer-redis-");
    private Process? _process;

    /// <summary>Where it listens, on loopback.</summary>
    public int Port { get; } = LoopbackPort.Free();

    /// <summary>Starts an empty one.</summary>
    public static async Task<RedisServer> StartAsync(SyncDelay delay)
    {
        var server = new RedisServer();
        string[] words = ["--port", server.Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", server._folder.FullName, "--daemonize", "no", .. Settings];
        var start = new ProcessStartInfo("redis-server", words) { UseShellExecute = false, RedirectStandardOutput = true };
        delay.Slow(start, server._folder.FullName);
        server._process = Process.Start(start)!;
        while (await server._process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Ready to accept connections", StringComparison.Ordinal)) { }
        if (server._process.HasExited) throw new InvalidOperationException("Redis did not start.");
        _ = server._process.StandardOutput.ReadToEndAsync();
        await Task.Delay(Breath, TimeProvider.System);
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }
}
