using System.Globalization;
using ParLive.Figures;
using Spectre.Console;

namespace ParLive.Screens;

/// <summary>Measures what is asked for, and prints it as tables in Markdown.</summary>
internal static class ScreensCommand
{
    private const string BriefOption = "--brief";
    private const string RoundsOption = "--rounds";

    /// <summary>Runs; 0 when all bars hold, 1 when one does not, 2 when it was called wrongly.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (file, words) = FigureOption.Take(arguments);
        var (rounds, others) = TakeRounds(words);
        var isBrief = others.Contains(BriefOption, StringComparer.Ordinal);
        var all = All(isBrief ? Lengths.Brief : Lengths.Full);
        var names = others.Where(word => word != BriefOption).ToList();
        if (names.Find(name => !all.Any(one => one.Name == name)) is { } unknown)
        {
            Say($"There is no measurement '{unknown}': {string.Join(", ", all.Select(one => one.Name))}.");
            return 2;
        }

        Say($"# Screens under load\n\n{Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)} cores, load average {Load()} before the start.\n");
        var chosen = all.Where(one => names.Count == 0 || names.Contains(one.Name)).ToList();
        var (measured, isMeasured) = await MeasureAsync(chosen, rounds);
        foreach (var measurement in chosen)
        {
            Say($"## {measurement.Name}: {measurement.Title}\n");
            FigureTable.Write(AnsiConsole.Console.Profile.Out.Writer, measured.Where(figure => figure.Part == measurement.Name));
            Say("");
        }
        if (file is not null)
            FigureFile.Append(file, measured);
        // A brief run has no bars: it only shows that everything can be measured.
        return isMeasured && (isBrief || measured.All(figure => figure.Holds != false)) ? 0 : 1;
    }

    private static IReadOnlyList<IMeasurement> All(Lengths lengths) =>
    [
        new GlassMeasurement(lengths), new OneViewMeasurement(lengths), new FrozenMeasurement(lengths), new ManyViewsMeasurement(lengths),
        new RotationMeasurement(lengths), new ViewersMeasurement(lengths), new BusyViewMeasurement(lengths),
    ];

    private static (int Rounds, string[] Others) TakeRounds(string[] words)
    {
        var place = Array.IndexOf(words, RoundsOption);
        return place < 0
            ? (1, words)
            : (int.Parse(words[place + 1], CultureInfo.InvariantCulture), [.. words[..place], .. words[(place + 2)..]]);
    }

    // Round by round, so that what slows the machine for a while slows all of them.
    private static async Task<(IReadOnlyList<Figure> Figures, bool IsMeasured)> MeasureAsync(IReadOnlyList<IMeasurement> chosen, int rounds)
    {
        var (measured, isMeasured) = (new List<IReadOnlyList<Figure>>(), true);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var measurement in chosen)
            {
                var (figures, succeeded) = await MeasureAsync(measurement);
                measured.Add([.. figures.Append(Figure.Remark("load average at the end", Load())).Select(figure => figure with { Part = measurement.Name })]);
                isMeasured &= succeeded;
            }
        }
        return (Rounds.Together(measured), isMeasured);
    }

    private static async Task<(IReadOnlyList<Figure> Figures, bool IsMeasured)> MeasureAsync(IMeasurement measurement)
    {
        try
        {
            return (await measurement.RunAsync(), true);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The others are measured all the same.
            return ([Figure.Must("measured at all", holds: false, failure.Message.ReplaceLineEndings(" "))], false);
        }
    }

    private static string Load() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3));

    // Not through the console's layout, which would break the lines of a table.
    private static void Say(string line) => AnsiConsole.Console.Profile.Out.Writer.WriteLine(line);
}
