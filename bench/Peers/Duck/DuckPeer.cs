using System.Diagnostics;
using System.Text.Json;
using ParLive.Peers.Rounds;
using ParLive.Work;
using Tree = ParLive.Running.Tree;

namespace ParLive.Peers.Duck;

/// <summary>DuckDB, which reads a whole file at once and keeps it as columns; it speaks through a script of Node's, one line for each question.</summary>
internal sealed class DuckPeer : IPeer, IReader
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-peer-duck-");
    private readonly Field _field;
    private Process? _process;

    private DuckPeer(Field field) => _field = field;

    /// <summary>Where bench/run installs it, if it can be had.</summary>
    public static string Modules => Path.Combine(Tree.Root, "artifacts", "bench", "duck");

    /// <summary>Whether it can be had here.</summary>
    public static bool IsHere => Directory.Exists(Path.Combine(Modules, "node_modules", "@duckdb", "node-api"));

    /// <summary>Starts an empty one.</summary>
    public static async Task<DuckPeer> StartAsync(Field field)
    {
        var peer = new DuckPeer(field);
        var script = Path.Combine(Modules, "duck.mjs");
        // Node looks for modules beside the script.
        File.Copy(Path.Combine(Tree.Root, "bench", "Peers", "Duck", "duck.mjs"), script, overwrite: true);
        var units = Path.Combine(peer._folder.FullName, "units.csv");
        await File.WriteAllLinesAsync(units, Enumerable.Range(0, field.Country.Communes).Select(commune =>
            FormattableString.Invariant($"{commune},{field.Country.DistrictOf(commune)},{field.Country.ProvinceOf(commune)}")));
        var start = new ProcessStartInfo("node", [script, Path.Combine(peer._folder.FullName, "work.duckdb"), units])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        field.Delay.Slow(start, peer._folder.FullName);
        peer._process = Process.Start(start)!;
        await peer.AskAsync<int>(new { ask = "ready" });
        return peer;
    }

    /// <inheritdoc/>
    public Task<long> TakeAsync(Batches batches, Way way) => AskAsync<long>(new { ask = "load", file = _field.Load.Path });

    /// <inheritdoc/>
    public Task<IReader> ReaderAsync() => Task.FromResult<IReader>(this);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OverdueRow>> MostOverdueAsync(int today) =>
        [.. (await AskAsync<long[][]>(new { ask = "mostOverdue", today })).Select(row => new OverdueRow(Country.CommuneCode((int)row[0]), row[1], row[2], row[3]))];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UnitRow>> ProvinceAsync(int province, int today) =>
    [
        .. (await AskAsync<long?[][]>(new { ask = "province", today, unit = province })).Select(row => new UnitRow(
            row[0] is { } district ? Country.DistrictCode((int)district) : Country.ProvinceCode(province), row[1]!.Value, row[2]!.Value, row[3]!.Value, row[4]!.Value, row[5]!.Value)),
    ];

    /// <inheritdoc/>
    public async Task<CommuneAnswer> CommuneAsync(int commune, int today)
    {
        var row = (await AskAsync<long[][]>(new { ask = "commune", firsts = Windows.FirstDays(today), unit = commune })).Single();
        return new CommuneAnswer([.. row[..^1].Chunk(4).Select(window => new WindowRow(window[0], window[1], window[2], window[3]))], row[^1]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
            _folder.Delete(recursive: true);
        }
    }

    private async Task<T> AskAsync<T>(object question)
    {
        var process = _process!;
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question));
        await process.StandardInput.FlushAsync();
        return await process.StandardOutput.ReadLineAsync() is { } answer
            ? JsonSerializer.Deserialize<T>(answer)!
            : throw new InvalidOperationException("DuckDB ended before it was asked to.");
    }
}
