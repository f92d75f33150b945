using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ParLive.Figures;
using Spectre.Console;

namespace ParLive.Parts;

/// <summary>Measures the hot parts one by one, and prints what each takes and leaves behind.</summary>
internal static class PartsCommand
{
    private const string BriefOption = "--brief";

    /// <summary>Runs; 0 when each could be measured.</summary>
    public static int Run(string[] arguments)
    {
        var (file, others) = FigureOption.Take(arguments);
        var summaries = BenchmarkRunner.Run([typeof(IntakeParts), typeof(ScreenParts)], Settings(others.Contains(BriefOption, StringComparer.Ordinal)));
        var reports = summaries.SelectMany(summary => summary.Reports).ToList();
        IReadOnlyList<Figure> measured = [.. reports.Where(report => report.Success).SelectMany(Figures).Select(figure => figure with { Part = "parts" })];
        var writer = AnsiConsole.Console.Profile.Out.Writer;
        writer.WriteLine("# The hot parts\n");
        FigureTable.Write(writer, measured);
        if (file is not null)
            FigureFile.Append(file, measured);
        return reports.Count > 0 && reports.TrueForAll(report => report.Success) ? 0 : 1;
    }

    // In this process, because a build for each part would take longer than all of them.
    private static ManualConfig Settings(bool isBrief) => ManualConfig.CreateEmpty()
        .AddJob((isBrief ? Job.Dry : Job.ShortRun.WithIterationCount(7)).WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(NullLogger.Instance)
        .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "parts"))
        .WithOption(ConfigOptions.DisableLogFile, value: true);

    private static IEnumerable<Figure> Figures(BenchmarkReport report)
    {
        var name = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
        var times = report.GetResultRuns().Select(run => run.Nanoseconds / run.Operations / 1_000).ToList();
        yield return Figure.Of(name, "µs", times);
        yield return Figure.Of($"{name}: left behind", "bytes", report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
    }
}
