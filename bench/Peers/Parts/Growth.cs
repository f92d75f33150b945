using System.CommandLine;
using ParLive.Figures;
using ParLive.Peers.Parlive;
using ParLive.Work;
using Tree = ParLive.Running.Tree;

namespace ParLive.Peers.Parts;

/// <summary><c>growth</c>: what an event costs the server's processors as the history grows tenfold, and as the country does.</summary>
internal static class Growth
{
    private const double Flat = 1.15;

    public static Command Create()
    {
        var options = new PartOptions();
        return options.Command("growth", "What an event costs as history and country grow tenfold (long).", async parsed =>
        {
            var isQuick = parsed.GetValue(options.Quick);
            var (events, rounds) = (parsed.GetValue(options.Events) ?? (isQuick ? 40_000 : 20_000_000), parsed.GetValue(options.Rounds) ?? (isQuick ? 1 : 3));
            return [.. await HistoryAsync(events), .. await CountryAsync(events / 20, rounds)];
        });
    }

    /// <summary>One server takes all of it; the tenth before the first tenth is over is compared with the last one as long.</summary>
    private static async Task<IReadOnlyList<Figure>> HistoryAsync(int events)
    {
        var work = Work(new Plan(42, Plan.DossiersOf(events), Plan.LastBefore(TimeProvider.System.GetUtcNow())));
        await using var peer = await ParlivePeer.StartAsync(Telling.CountryOf(work.Plan), SyncDelay.None);
        var (tenth, part) = (work.Lines / 10, work.Lines / 40);
        await CostAsync(peer, work, 0, tenth - part);
        var early = await CostAsync(peer, work, tenth - part, part);
        await CostAsync(peer, work, tenth, work.Lines - tenth - part);
        var late = await CostAsync(peer, work, work.Lines - part, part);
        return
        [
            Figure.AtMost($"cost of an event, {work.Lines:N0} events against {tenth:N0}", "x", Flat, 1, late / early),
            Figure.Of($"an event around the {tenth:N0}th", "CPU µs", early), Figure.Of($"an event around the {work.Lines:N0}th", "CPU µs", late),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> CountryAsync(int events, int rounds)
    {
        var (small, large) = (new List<double>(), new List<double>());
        var plan = new Plan(42, Plan.DossiersOf(events), Plan.LastBefore(TimeProvider.System.GetUtcNow()));
        for (var round = 0; round < rounds; round++)
        {
            small.Add(await CostAsync(plan with { Communes = plan.Communes / 10, Districts = plan.Districts / 10, Provinces = plan.Provinces / 7 }));
            large.Add(await CostAsync(plan));
        }

        return
        [
            Figure.AtMost("cost of an event, 12,000 communes against 1,200", "x", Flat, 1, [.. large.Zip(small, (one, other) => one / other)]),
            Figure.Of("an event of 1,200 communes", "CPU µs", small), Figure.Of("an event of 12,000 communes", "CPU µs", large),
        ];
    }

    private static async Task<double> CostAsync(Plan plan)
    {
        var work = Work(plan);
        await using var peer = await ParlivePeer.StartAsync(Telling.CountryOf(plan), SyncDelay.None);
        var warmUp = work.Lines / 5;
        await CostAsync(peer, work, 0, warmUp);
        return await CostAsync(peer, work, warmUp, work.Lines - warmUp);
    }

    private static async Task<double> CostAsync(ParlivePeer peer, WorkFile work, int skip, int most)
    {
        using var batches = new Batches(work.Path, skip, most);
        var before = peer.House.Process.ProcessorTime;
        await peer.TakeAsync(batches, new Way(1_000, 4));
        return (peer.House.Process.ProcessorTime - before).TotalMicroseconds / batches.Handed;
    }

    private static WorkFile Work(Plan plan) => WorkFile.In(Path.Combine(Tree.Root, "artifacts", "bench", "work"), plan);
}
