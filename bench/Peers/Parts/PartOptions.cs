using System.CommandLine;
using ParLive.Figures;
using Spectre.Console;

namespace ParLive.Peers.Parts;

/// <summary>The options that all measurements of ParLive alone have, and what becomes of their figures.</summary>
internal sealed class PartOptions
{
    /// <summary>Whether it only shows that everything works.</summary>
    public Option<bool> Quick { get; } = new("--quick") { Description = "A short run with few events, and no bars." };

    /// <summary>About how many events.</summary>
    public Option<int?> Events { get; } = new("--events") { Description = "About how many events." };

    /// <summary>How many rounds.</summary>
    public Option<int?> Rounds { get; } = new("--rounds") { Description = "How many rounds (3)." };

    /// <summary>Where figures go.</summary>
    public Option<string?> Figures { get; } = new(FigureOption.Name) { Description = "The file to which figures are appended." };

    /// <summary>A command that has them and measures.</summary>
    public Command Command(string name, string description, Func<ParseResult, Task<IReadOnlyList<Figure>>> measure)
    {
        var command = new Command(name, description) { Quick, Events, Rounds, Figures };
        command.SetAction(async (parsed, _) => Report(name, await measure(parsed), parsed.GetValue(Quick), parsed.GetValue(Figures)));
        return command;
    }

    private static int Report(string part, IReadOnlyList<Figure> measured, bool isQuick, string? file)
    {
        // So few events on cold code have no bar but that of a promise: what must be so is so on any machine.
        IReadOnlyList<Figure> figures = [.. measured.Select(figure => figure with { Part = part }).Select(figure => isQuick && figure.Values.Count > 0 ? figure with { Bar = "", Aim = "", Holds = null } : figure)];
        FigureTable.Write(AnsiConsole.Profile.Out.Writer, figures);
        if (file is not null) FigureFile.Append(file, figures);
        return isQuick && figures.Any(figure => figure.Holds == false) ? 1 : 0;
    }
}
