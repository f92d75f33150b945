using System.CommandLine;
using System.Globalization;
using ParLive.Journal.Copying;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive journal copy</c>: a journal from one store to another. The server is stopped meanwhile.</summary>
internal static class JournalCommand
{
    private const int Every = 100_000;

    private const string Form = "a data folder, a connection string such as Host=...;Database=..., or env:NAME for one in an environment variable";

    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = $"The journal to copy: {Form}.", Required = true, HelpName = "JOURNAL" };
        var to = new Option<string>("--to") { Description = $"Where to, which must be empty: {Form}.", Required = true, HelpName = "JOURNAL" };
        var copy = new Command("copy", "Copies everything that a journal holds into an empty one, and compares both.") { from, to };
        copy.SetAction((arguments, cancellationToken) => CopyAsync(arguments.GetValue(from)!, arguments.GetValue(to)!, cancellationToken));
        return new Command("journal", "The journal, where it is kept.") { copy };
    }

    private static async Task<int> CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = OpenedJournal.Existing(from);
        await using var target = OpenedJournal.New(to);
        var progress = new Milestones();
        var report = await new JournalCopy(source.Contents, target.Contents).RunAsync(progress, cancellationToken);
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"records: {report.Records}"));
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"quarantined: {report.Inputs}"));
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"entries of the office's book: {report.Entries}, with {report.Lines} lines of audit"));
        Terminal.Print($"digest: {report.Digest}");
        Terminal.Print("The copy holds the same.");
        return Outcome.Done;
    }

    /// <summary>Says now and then how far it is; on the caller's own thread, so that the lines stand in order.</summary>
    private sealed class Milestones : IProgress<long>
    {
        public void Report(long value)
        {
            if (value % Every == 0) Outcome.Complain(string.Create(CultureInfo.InvariantCulture, $"{value} records"));
        }
    }
}
