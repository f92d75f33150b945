using System.CommandLine;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Ingest.Importing;
using ParLive.Ingest.Reports;
using ParLive.Journal;
using ParLive.Journal.Backups;
using ParLive.Journal.Copying;
using ParLive.Journal.Folders;
using ParLive.Journal.Postgres;
using ParLive.Operations.Doors;
using ParLive.Tables;
using Spectre.Console;

namespace ParLive.Silo.Commands;

/// <summary>How a command ends: what a person can put right is one sentence and exit code 1, everything else a stack trace.</summary>
internal static class Outcome
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>How long a command may take to end when the process is told to.</summary>
    /// <remarks>A server of a whole country keeps a snapshot of each unit as it goes; without them the next start reads all history.</remarks>
    public static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(60);

    /// <summary>Failures come out here, where they are told apart; whoever does not end in time is ended.</summary>
    public static InvocationConfiguration Unhandled { get; } = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeToStop + TimeSpan.FromSeconds(15),
    };

    public static async Task<int> OfAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception failure) when (IsForPeople(failure))
        {
            Complain(failure.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            Complain("Stopped.");
            return Failed;
        }
    }

    public static void Complain(string sentence) => Terminal.Errors.WriteLine(sentence);

    private static bool IsForPeople(Exception failure) => failure is
        CommandException or DoorException or DataFolderInUseException or DataFolderUnusableException or JournalFormatException or JournalDamagedException
        or JournalUnavailableException or JournalTakenOverException or PostgresUnusableException or CopyRefusedException or BackupRefusedException
        or ImportMapException or ReportLayoutException or ImportRefusedException or TableException or UnitEntriesException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException
        or HttpRequestException;
}
