using System.CommandLine;
using ParLive.Figures;
using ParLive.Peers.Duck;
using Spectre.Console;
using Tree = ParLive.Running.Tree;

namespace ParLive.Peers.Rounds;

/// <summary><c>rounds</c>: all contenders on the same work, round after round.</summary>
internal static class RoundsCommand
{
    private const int Brief = 40_000;
    private const int Whole = 2_000_000;

    // A machine that does something else meanwhile still does a thousandth of what a quiet one does.
    private const double Floor = 1_000;

    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = $"{Brief} events, one round, and no bars but a loose floor." };
        var events = new Option<int?>("--events") { Description = $"About how many events ({Whole})." };
        var rounds = new Option<int?>("--rounds") { Description = "How many rounds (3)." };
        var delays = new Option<int[]>("--sync-delay") { Description = "How many milliseconds longer each sync takes (0 and 1).", AllowMultipleArgumentsPerToken = true };
        var only = new Option<string[]>("--only") { Description = "Contenders whose names begin so (all).", AllowMultipleArgumentsPerToken = true };
        var figures = new Option<string?>(FigureOption.Name) { Description = "The file to which figures are appended." };
        var command = new Command("rounds", "ParLive and its peers on the same work, in interleaved rounds.") { quick, events, rounds, delays, only, figures };
        command.SetAction(async (parsed, _) =>
        {
            var (brief, names) = (parsed.GetValue(quick), parsed.GetValue(only) ?? []);
            var contenders = Contender.All.Where(contender => names.Length == 0 || names.Any(name => contender.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
            var disks = parsed.GetValue(delays) is { Length: > 0 } some ? some : brief ? [0] : [0, 1];
            return await RunAsync(new Run(
                [.. contenders.Where(contender => contender.Name != Contender.Duck || DuckPeer.IsHere)], parsed.GetValue(events) ?? (brief ? Brief : Whole),
                parsed.GetValue(rounds) ?? (brief ? 1 : 3), [.. disks.Select(delay => new SyncDelay(delay))], brief, parsed.GetValue(figures)));
        });
        return command;
    }

    private static async Task<int> RunAsync(Run run)
    {
        if (!DigestCommand.Compare()) return 1;
        var field = Field.Of(Path.Combine(Tree.Root, "artifacts", "bench", "work"), run.Events, TimeProvider.System.GetUtcNow());
        var contest = new Contest(run.Contenders, run.IsBrief ? TurnLength.Brief : TurnLength.Whole);
        var all = new List<Figure>();
        try
        {
            foreach (var delay in run.Delays) all.AddRange(Judge(await contest.PlayAsync(field with { Delay = delay }, run.Rounds), delay, run.IsBrief));
        }
        catch (WrongAnswerException wrong)
        {
            AnsiConsole.WriteLine(wrong.Message);
            return 1;
        }

        if (run.Figures is { } path) FigureFile.Append(path, all);
        FigureTable.Write(AnsiConsole.Profile.Out.Writer, all);
        return run.IsBrief && all.Any(figure => figure.Holds == false) ? 1 : 0;
    }

    private static IEnumerable<Figure> Judge(IReadOnlyDictionary<string, IReadOnlyList<Outcome>> outcomes, SyncDelay delay, bool isBrief)
    {
        var figures = new RoundFigures(outcomes, delay).All();
        if (!isBrief) return figures;
        // So few events say nothing about speed: cold code, empty tables. What counts is that all answers were right.
        var loose = figures.Select(figure => figure with { Bar = "", Aim = "", Holds = null });
        return outcomes.GetValueOrDefault(Contender.Parlive) is { } own
            ? [Figure.AtLeast("ParLive takes in, loosely", "events/s", Floor, null, [.. own.Select(outcome => outcome.Load)]) with { Part = "load" }, .. loose]
            : loose;
    }

    private sealed record Run(IReadOnlyList<Contender> Contenders, int Events, int Rounds, IReadOnlyList<SyncDelay> Delays, bool IsBrief, string? Figures);
}
