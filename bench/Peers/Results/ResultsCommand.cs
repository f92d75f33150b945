using System.CommandLine;
using ParLive.Figures;
using Spectre.Console;
using Tree = ParLive.Running.Tree;

namespace ParLive.Peers.Results;

/// <summary><c>results</c>: writes bench/RESULTS.md from the figures of all programs.</summary>
internal static class ResultsCommand
{
    public static Command Create()
    {
        var figures = new Option<string>(FigureOption.Name) { Required = true, Description = "The file of figures." };
        var commit = new Option<string>("--commit") { Required = true, Description = "Of which commit." };
        var before = new Option<string>("--before") { Required = true, Description = "The load average before the start." };
        var note = new Option<string?>("--note") { Description = "In what it differs from a whole run." };
        var command = new Command("results", "Writes bench/RESULTS.md from a file of figures.") { figures, commit, before, note };
        command.SetAction(parsed =>
        {
            var path = Path.Combine(Tree.Root, "bench", "RESULTS.md");
            using (var file = File.CreateText(path))
            {
                file.NewLine = "\n";
                var machine = Machine.Here(parsed.GetValue(commit)!, parsed.GetValue(before)!, parsed.GetValue(note));
                new ResultsPage(FigureFile.Read(parsed.GetValue(figures)!), machine).Write(file);
            }

            AnsiConsole.WriteLine(path);
        });
        return command;
    }
}
