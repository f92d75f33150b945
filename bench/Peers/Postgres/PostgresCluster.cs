using System.Diagnostics;
using System.Globalization;
using Npgsql;
using ParLive.Running;
using ParLive.Work;

namespace ParLive.Peers.Postgres;

/// <summary>A PostgreSQL server of this program's own, in a temporary folder, tuned for the work; it ends with whoever started it.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string Ready = "database system is ready to accept connections";

    // PostgreSQL refuses to run as root. The shell waits for the end of its input, so the server never outlives this process.
    private const string Script =
        """
        as=
        if [ "$(id -u)" -eq 0 ]; then
          user=postgres; id -u "$user" >/dev/null 2>&1 || user=nobody
          chown -R "$user" "$1"
          as="setpriv --reuid=$user --regid=$(id -g "$user") --clear-groups"
        fi
        folder=$1; bin=$2; shift 2
        LD_PRELOAD= $as "$bin/initdb" -D "$folder/data" -U bench -A trust -E UTF8 --locale=C -N >/dev/null || exit 1
        $as "$bin/postgres" -D "$folder/data" -k "$folder" "$@" &
        server=$!
        read -r _
        kill -INT $server 2>/dev/null
        wait $server
        """;

    /// <summary>What makes it fast on this work without giving up a promise.</summary>
    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["shared_buffers"] = "4GB",
        ["effective_cache_size"] = "12GB",
        ["work_mem"] = "64MB",
        ["maintenance_work_mem"] = "512MB",
        ["wal_buffers"] = "64MB",
        ["max_wal_size"] = "8GB",
        ["min_wal_size"] = "2GB",
        ["checkpoint_timeout"] = "15min",
        ["checkpoint_completion_target"] = "0.9",
        ["wal_compression"] = "lz4",
        ["random_page_cost"] = "1.1",
        ["effective_io_concurrency"] = "64",
        ["jit"] = "off",
        ["fsync"] = "on",
        ["synchronous_commit"] = "on",
        ["full_page_writes"] = "on",
        ["max_connections"] = "300",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-peer-postgres-");
    private readonly int _port = LoopbackPort.Free();
    private Process? _shell;

    /// <summary>How it is reached.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=bench;Database=postgres;Command Timeout=600");

    /// <summary>Starts one with empty tables and the units of a country.</summary>
    public static async Task<PostgresCluster> StartAsync(Country country, SyncDelay delay)
    {
        var cluster = new PostgresCluster();
        await cluster.StartAsync(delay);
        await cluster.RunAsync(Sql.Schema);
        await using var connection = await cluster.ConnectAsync();
        await using (var units = await connection.BeginTextImportAsync("COPY units FROM STDIN (FORMAT csv)"))
        {
            for (var commune = 0; commune < country.Communes; commune++)
                await units.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{commune},{country.DistrictOf(commune)},{country.ProvinceOf(commune)}\n"));
        }

        await RunAsync(connection, "ANALYZE units");
        return cluster;
    }

    /// <summary>A connection to it that nobody else has.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection($"{Words};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs a statement.</summary>
    public static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs a statement by a connection of its own.</summary>
    public async Task RunAsync(string statement)
    {
        await using var connection = await ConnectAsync();
        await RunAsync(connection, statement);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_shell is { } shell)
        {
            shell.StandardInput.Close();
            await shell.WaitForExitAsync();
            shell.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private async Task StartAsync(SyncDelay delay)
    {
        var settings = Settings.SelectMany(setting => (string[])["-c", $"{setting.Key}={setting.Value}"]);
        string[] words = ["-c", Script, "sh", _folder.FullName, Programs(), "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), .. settings];
        var start = new ProcessStartInfo("/bin/sh", words)
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        start.Environment["LC_ALL"] = "C";
        delay.Slow(start, _folder.FullName);
        _shell = Process.Start(start)!;
        var (ready, said) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new List<string>());
        _shell.ErrorDataReceived += (_, line) => Hear(line.Data, ready, said);
        _shell.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private static void Hear(string? line, TaskCompletionSource ready, List<string> said)
    {
        if (line is null) ready.TrySetException(new InvalidOperationException($"PostgreSQL did not start: {string.Join(' ', said)}"));
        else if (line.Contains(Ready, StringComparison.Ordinal)) ready.TrySetResult();
        else if (said.Count < 20) said.Add(line);
    }

    /// <summary>The folder of the programs.</summary>
    public static string Programs() =>
        Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        ?? throw new InvalidOperationException("PostgreSQL is missing: bench/run installs Debian's package postgresql.");
}
