using ParLive.Figures;
using Spectre.Console;

namespace ParLive.Memory;

/// <summary>Measures what dossiers and units hold in memory, and prints it as a table in Markdown.</summary>
internal static class MemoryCommand
{
    private const string BriefOption = "--brief";

    /// <summary>Runs; 0 when all bars hold, 1 when one does not.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (file, others) = FigureOption.Take(arguments);
        var share = others.Contains(BriefOption, StringComparer.Ordinal) ? 0.1 : 1;
        List<Figure> figures = [.. await OpenDossiers.MeasureAsync(share), .. await QuietUnits.MeasureAsync(share)];
        IReadOnlyList<Figure> measured = [.. figures.Select(figure => figure with { Part = "memory" })];
        var writer = AnsiConsole.Console.Profile.Out.Writer;
        await writer.WriteLineAsync("# What stands in memory\n");
        FigureTable.Write(writer, measured);
        if (file is not null)
            FigureFile.Append(file, measured);
        return measured.All(figure => figure.Holds != false) ? 0 : 1;
    }
}
