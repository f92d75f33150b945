using System.Globalization;
using Spectre.Console;

namespace ParLive.Screens;

/// <summary>Measures what is asked for, and prints it as a table in Markdown.</summary>
internal static class ScreensCommand
{
    private const string BriefOption = "--brief";

    /// <summary>Runs; 0 when all limits hold, 1 when one does not, 2 when it was called wrongly.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var isBrief = arguments.Contains(BriefOption, StringComparer.Ordinal);
        var pace = isBrief ? Lengths.Brief : Lengths.Full;
        IMeasurement[] all =
        [
            new GlassMeasurement(pace), new OneViewMeasurement(pace), new FrozenMeasurement(pace), new ManyViewsMeasurement(pace),
            new RotationMeasurement(pace),
        ];
        var names = arguments.Where(argument => argument != BriefOption).ToList();
        if (names.Find(name => !Array.Exists(all, one => one.Name == name)) is { } unknown)
        {
            Say($"There is no measurement '{unknown}': {string.Join(", ", all.Select(one => one.Name))}.");
            return 2;
        }

        Say($"# Screens under load\n\n{Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)} cores, load average {Load()} before the start.\n");
        var holds = true;
        foreach (var measurement in all.Where(one => names.Count == 0 || names.Contains(one.Name)))
            holds &= await RunAsync(measurement, isBrief);
        return holds ? 0 : 1;
    }

    private static async Task<bool> RunAsync(IMeasurement measurement, bool isBrief)
    {
        Say($"## {measurement.Name}: {measurement.Title}\n\n| what | limit | measured | holds |\n|---|---|---|---|");
        IReadOnlyList<Figure> figures;
        var isMeasured = true;
        try
        {
            figures = await measurement.RunAsync();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The others are measured all the same.
            isMeasured = false;
            figures = [Figure.Must("measured at all", "yes", failure.Message.ReplaceLineEndings(" "), holds: false)];
        }
        foreach (var figure in figures.Append(Figure.Note("load average at the end", Load())))
            Say($"| {figure.What} | {figure.Limit} | {figure.Measured} | {(figure.Holds is { } holds ? holds ? "yes" : "**no**" : "")} |");
        Say("");
        // A brief run has no limits: it only shows that everything can be measured.
        return isMeasured && (isBrief || figures.All(figure => figure.Holds != false));
    }

    private static string Load() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3));

    // Not through the console's layout, which would break the lines of a table.
    private static void Say(string line) => AnsiConsole.Console.Profile.Out.Writer.WriteLine(line);
}
