using System.CommandLine;
using System.Globalization;
using ParLive.Journal.Backups;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive backup</c> and <c>parlive restore</c>: a journal on SQLite, as of one commit. A server may write meanwhile.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "The folder to make, which must not be there.", Required = true, HelpName = "FOLDER" };
        var data = Options.Data();
        var command = new Command("backup", "Copies the journal, the registered displays and the keys of forms, while a server writes or not, and reads the copy back.") { to, data };
        command.SetAction((arguments, cancellationToken) => Task.Run(
            () => Print("backed up to", arguments.GetValue(to)!, Take(arguments.GetValue(data)!, arguments.GetValue(to)!, cancellationToken)), cancellationToken));
        return command;
    }

    public static Command CreateRestore()
    {
        var from = new Option<string>("--from") { Description = "The folder of a backup.", Required = true, HelpName = "FOLDER" };
        var data = Options.Data();
        var command = new Command("restore", "Restores a backup into a data folder that is empty or not there, and reads it back.") { from, data };
        command.SetAction((arguments, cancellationToken) => Task.Run(
            () => Print("restored to", arguments.GetValue(data)!, JournalBackup.Restore(arguments.GetValue(from)!, arguments.GetValue(data)!, cancellationToken)), cancellationToken));
        return command;
    }

    private static BackupReport Take(string data, string to, CancellationToken cancellationToken)
    {
        if (JournalHome.Of(data).Database is not null || JournalHome.IsElsewhere(data))
        {
            throw new CommandException(
                "The journal of this folder is in a database: back that up with pg_dump, as docs/operations.md tells. Nothing was copied.");
        }

        return JournalBackup.Take(data, to, cancellationToken);
    }

    private static int Print(string done, string place, BackupReport report)
    {
        Terminal.Print($"{done}: {Path.GetFullPath(place)}");
        Terminal.Print($"head: {report.Chain.Head}");
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"records: {report.Chain.Records}"));
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"bytes: {report.Bytes}"));
        Terminal.Print($"beside the journal: {(report.Beside.Count == 0 ? "nothing" : string.Join(", ", report.Beside))}");
        Outcome.Complain("Keep the head elsewhere: parlive verify --head finds with it whether anything up to it was taken away or changed.");
        return Outcome.Done;
    }
}
