using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ParLive.Figures;
using ParLive.Peers.Duck;
using ParLive.Peers.Postgres;
using ParLive.Peers.Redis;
using ParLive.Peers.Sqlite;

namespace ParLive.Peers.Results;

/// <summary>Where, with what and how it was measured: names and values.</summary>
/// <param name="Lines">In their order.</param>
internal sealed record Machine(IReadOnlyList<(string Name, string Value)> Lines)
{
    private const int Syncs = 200;

    /// <summary>This one.</summary>
    public static Machine Here(string commit, string before, string? note) => new(
    [
        ("commit", commit),
        .. note is null ? Array.Empty<(string, string)>() : [("measured", note)],
        ("day", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("machine", string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} x {Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:N0} GB")),
        ("a sync of 4 KB", $"{Sync():N0} µs (median of {Syncs})"),
        ("load average", $"{before} before, {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))} after"),
        ("system", $"{RuntimeInformation.OSDescription}, .NET {Environment.Version}"),
        ("PostgreSQL", $"{Version(Path.Combine(PostgresCluster.Programs(), "postgres"))}; {string.Join(", ", PostgresCluster.Settings.Select(setting => $"{setting.Key}={setting.Value}"))}"),
        ("Redis", $"{Version("redis-server")}; {string.Join(' ', RedisServer.Settings.Select(word => word.Length == 0 ? "\"\"" : word))}"),
        ("SQLite", $"{Sqlite()}; {SqlitePeer.Settings.ReplaceLineEndings(" ")}"),
        ("DuckDB", DuckPeer.IsHere ? $"{Duck()}; two threads" : "could not be had here"),
    ]);

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>How long this disk takes to promise something: the first thing that tells one machine's figures from another's.</summary>
    private static double Sync()
    {
        var folder = Directory.CreateTempSubdirectory("parlive-peer-sync-");
        var times = new List<double>();
        using (var file = File.OpenHandle(Path.Combine(folder.FullName, "file"), FileMode.CreateNew, FileAccess.Write))
        {
            var page = new byte[4_096];
            for (var sync = 0; sync < Syncs; sync++)
            {
                var began = Stopwatch.GetTimestamp();
                RandomAccess.Write(file, page, sync * page.Length);
                RandomAccess.FlushToDisk(file);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }
        }

        folder.Delete(recursive: true);
        return Spread.Median(times);
    }

    private static string Version(string program)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return said;
    }

    private static string Sqlite()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }

    private static string Duck()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(DuckPeer.Modules, "node_modules", "@duckdb", "node-api", "package.json")));
        return package.RootElement.GetProperty("version").GetString()!;
    }
}
