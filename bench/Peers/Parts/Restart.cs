using System.CommandLine;
using System.Diagnostics;
using ParLive.Figures;
using ParLive.Peers.Parlive;
using ParLive.Peers.Rounds;
using ParLive.Work;
using Tree = ParLive.Running.Tree;

namespace ParLive.Peers.Parts;

/// <summary><c>restart</c>: how large the journal is, and how long a server with all of the work takes from its start to a complete wall.</summary>
/// <remarks>
/// Complete means: the server says that all its units have read their history, the country's wall is there, and the first question is answered as
/// before. With snapshots is after a stop; without is after a kill, with the cache deleted.
/// </remarks>
internal static class Restart
{
    private const int Whole = 2_000_000;
    private const string Snapshots = "snapshots.db";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    public static Command Create()
    {
        var options = new PartOptions();
        return options.Command("restart", "How large the journal is, and how long a restart takes until the wall is complete.", parsed =>
        {
            var isQuick = parsed.GetValue(options.Quick);
            return MeasureAsync(parsed.GetValue(options.Events) ?? (isQuick ? 40_000 : Whole), parsed.GetValue(options.Rounds) ?? (isQuick ? 1 : 3));
        });
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(int events, int rounds)
    {
        var field = Field.Of(Path.Combine(Tree.Root, "artifacts", "bench", "work"), events, TimeProvider.System.GetUtcNow());
        await using var peer = await ParlivePeer.StartAsync(field.Country, SyncDelay.None);
        using (var load = new Batches(field.Load.Path)) await peer.TakeAsync(load, new Way(1_000, 4));
        var plain = new PlainCount(field.Country).TakeAll(field.Load.Path);
        var (without, with, stops) = (new List<double>(), new List<double>(), new List<double>());
        var journal = Bytes(peer.House.Process.Data, isCache: false);
        for (var round = 0; round < rounds; round++)
        {
            await peer.House.Process.KillAsync();
            foreach (var file in Directory.GetFiles(peer.House.Process.Data, Snapshots + "*")) File.Delete(file);
            without.Add(await StartAsync(peer.House, plain));
            var began = Stopwatch.GetTimestamp();
            await peer.House.StopAsync();
            stops.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            with.Add(await StartAsync(peer.House, plain));
        }

        return
        [
            Figure.AtMost("journal on disk against the raw JSON of the accepted events", "x", 1, 0.35, (double)journal / plain.Bytes) with
            {
                Note = $"{journal / 1e6:N0} MB of {plain.Bytes / 1e6:N0} MB, {plain.Events:N0} events",
            },
            Figure.AtMost("restart to a complete wall without snapshots", "s", 8, 2.5, without),
            Figure.AtMost("restart to a complete wall with snapshots", "s", 2, 0.5, with),
            Figure.Of("stop, with snapshots written", "s", stops),
            Figure.Of("snapshots on disk", "MB", Bytes(peer.House.Process.Data, isCache: true) / 1e6),
        ];
    }

    private static async Task<double> StartAsync(House house, PlainCount plain)
    {
        var began = Stopwatch.GetTimestamp();
        await house.Process.StartAgainAsync();
        await house.ReadyAsync();
        using var line = await house.ConnectAsync();
        await using var reader = new ParliveReader(line);
        while ((await line.GetAsync($"/wall/{Country.Root}")).Status != 200 || !await IsRightAsync(reader, plain))
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new WrongAnswerException("After a restart the first question is answered otherwise than before.");
            await Task.Delay(Breath, TimeProvider.System);
        }

        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<bool> IsRightAsync(ParliveReader reader, PlainCount plain)
    {
        var today = Day.Of(TimeProvider.System.GetUtcNow());
        return (await reader.MostOverdueAsync(today)).SequenceEqual(plain.MostOverdue(today));
    }

    private static long Bytes(string folder, bool isCache) => new DirectoryInfo(folder).EnumerateFiles("*.db*", SearchOption.AllDirectories)
        .Where(file => file.Name.StartsWith(Snapshots, StringComparison.Ordinal) == isCache).Sum(file => file.Length);
}
