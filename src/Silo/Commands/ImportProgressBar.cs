using ParLive.Ingest.Importing;
using Spectre.Console;

namespace ParLive.Silo.Commands;

/// <summary>Shows how far a long import has come, on the stream that is not piped on.</summary>
internal static class ImportProgressBar
{
    public static Task<ImportReport> ShowAsync(FileInfo file, Func<IProgress<ImportProgress>, Task<ImportReport>> import) =>
        Terminal.Errors.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(file.Name), maxValue: Math.Max(1, file.Length));
                var report = await import(new Shown(task));
                task.Value = task.MaxValue;
                return report;
            });

    private sealed class Shown(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => task.Value = Math.Min(value.BytesRead, task.MaxValue);
    }
}
