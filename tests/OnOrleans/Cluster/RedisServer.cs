using System.Diagnostics;
using System.Globalization;
using ParLive.Running;
using ParLive.Testing;

namespace ParLive.Cluster;

/// <summary>A Redis server of the tests' own, on loopback, which keeps nothing.</summary>
/// <remarks>Its shell waits for the end of its input, so the server ends with the process that started it, however that one ends.</remarks>
internal sealed class RedisServer : IAsyncDisposable
{
    private const string Ready = "Ready to accept connections";

    private const string Script =
        """
        redis-server --port "$1" --bind 127.0.0.1 --save '' --appendonly no --dir "$2" &
        server=$!
        read -r _
        kill $server 2>/dev/null
        wait $server
        """;

    private readonly DirectoryInfo _folder;
    private readonly Process _shell;

    private RedisServer(Process shell, DirectoryInfo folder, int port) => (_shell, _folder, Words) = (shell, folder, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));

    /// <summary>How it is reached.</summary>
    public string Words { get; }

    /// <summary>Starts one; what it keeps goes away with it.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var port = LoopbackPort.Free();
        var folder = Directory.CreateTempSubdirectory("parlive-redis-");
        var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", port.ToString(CultureInfo.InvariantCulture), folder.FullName])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shell.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) ready.TrySetException(new InvalidOperationException("Redis did not start. Install Debian's package redis-server; tests/cluster.sh does it."));
            else if (line.Data.Contains(Ready, StringComparison.Ordinal)) ready.TrySetResult();
        };
        shell.BeginOutputReadLine();
        await Patience.For(ready.Task, "Redis to start");
        return new RedisServer(shell, folder, port);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
        _folder.Delete(recursive: true);
    }
}
