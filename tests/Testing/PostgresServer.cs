using System.Diagnostics;
using System.Globalization;

namespace ParLive.Testing;

/// <summary>A PostgreSQL server of the tests' own: a cluster in a temporary folder, reached over a socket in that folder.</summary>
/// <remarks>
/// Its shell waits for the end of its input, so the server ends with the process that started it, however that one ends.
/// </remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>The role that owns everything.</summary>
    public const string User = "parlive";

    /// <summary>Its password.</summary>
    public const string Password = "mật khẩu 766";

    private const string Ready = "database system is ready to accept connections";

    // PostgreSQL refuses to run as root.
    private const string Script =
        """
        as=
        if [ "$(id -u)" -eq 0 ]; then
          user=postgres; id -u "$user" >/dev/null 2>&1 || user=nobody
          chown -R "$user" "$1"
          as="setpriv --reuid=$user --regid=$(id -g "$user") --clear-groups"
        fi
        bin=$2; folder=$1; shift 2
        if [ ! -f "$folder/data/PG_VERSION" ]; then
          $as "$bin/initdb" -D "$folder/data" -U parlive --pwfile="$folder/password" -A scram-sha-256 -E UTF8 --locale=C -N >/dev/null || exit 1
        fi
        $as "$bin/postgres" -D "$folder/data" -k "$folder" -h '' "$@" &
        server=$!
        how=QUIT
        read -r how
        kill -${how:-QUIT} $server 2>/dev/null
        wait $server
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-postgres-");
    private readonly string[] _settings;
    private IReadOnlyList<string> _before = [];
    private Process? _shell;

    private PostgresServer(string[] settings) => _settings = settings;

    /// <summary>The folder with its socket, which is its host's name too.</summary>
    public string Host => _folder.FullName;

    /// <summary>The socket itself.</summary>
    public string Socket => Path.Combine(Host, ".s.PGSQL.5432");

    /// <summary>Starts a server; what it keeps goes away with it.</summary>
    /// <param name="keepsPromises">Whether it waits for the disk. Only where no test kills it may it not.</param>
    /// <param name="lay">Lays something under the folder of its data; answers the program, and what it is told, that lets it run on that.</param>
    public static async Task<PostgresServer> StartAsync(bool keepsPromises, Func<string, Task<IReadOnlyList<string>>>? lay = null)
    {
        var server = new PostgresServer(
        [
            "-c", keepsPromises ? "fsync=on" : "fsync=off", "-c", "max_connections=200", "-c", "shared_buffers=64MB", "-c", "log_min_messages=log",
        ]);
        await File.WriteAllTextAsync(Path.Combine(server.Host, "password"), Password);
        if (lay is not null) server._before = await lay(Path.Combine(server.Host, "data"));
        await server.StartAsync();
        return server;
    }

    /// <summary>How a database of it is reached.</summary>
    public string ConnectionString(string database) => $"Host={Host};Database={database};Username={User};Password={Password}";

    /// <summary>Starts it, the first time or again after it was killed; returns when it takes connections.</summary>
    public async Task StartAsync()
    {
        string[] words = [.. _before, "/bin/sh", "-c", Script, "sh", Host, Programs(), .. _settings];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        start.Environment["LC_ALL"] = "C";
        _shell = Process.Start(start)!;
        var (ready, said) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new List<string>());
        _shell.ErrorDataReceived += (_, line) => Hear(line.Data, ready, said);
        _shell.BeginErrorReadLine();
        await Patience.For(ready.Task, "PostgreSQL to start");
    }

    /// <summary>Kills it and all its processes without warning.</summary>
    public async Task KillAsync()
    {
        var postmaster = int.Parse((await File.ReadAllLinesAsync(Path.Combine(Host, "data", "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        var own = await File.ReadAllTextAsync($"/proc/{postmaster}/task/{postmaster}/children");
        Kill(postmaster);
        foreach (var child in own.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Kill(int.Parse(child, CultureInfo.InvariantCulture));
        await EndShell();
    }

    /// <summary>Stops it as an operator would, whoever is connected.</summary>
    public async Task StopAsync()
    {
        await _shell!.StandardInput.WriteLineAsync("INT");
        await EndShell();
    }

    /// <summary>Starts it again, whether it still runs or has ended by itself.</summary>
    public async Task StartAgainAsync()
    {
        await EndShell();
        await StartAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndShell();
        _folder.Delete(recursive: true);
    }

    private static string Programs()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return versions.Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL is missing: install Debian's package postgresql; ./test.sh does it.");
    }

    private static void Hear(string? line, TaskCompletionSource ready, List<string> said)
    {
        if (line is null)
        {
            ready.TrySetException(new InvalidOperationException($"PostgreSQL did not start: {string.Join(' ', said)}"));
            return;
        }

        said.Add(line);
        if (line.Contains(Ready, StringComparison.Ordinal)) ready.TrySetResult();
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It went with its parent.
        }
    }

    private async Task EndShell()
    {
        if (_shell is null) return;

        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
        _shell = null;
    }
}
