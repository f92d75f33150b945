using ParLive.Journal.Folders;
using ParLive.Journal.Postgres;
using ParLive.Silo.Commands;

namespace ParLive.Silo.Hosting;

/// <summary>Where a journal lives: in a data folder, or in a database with a data folder beside it for what belongs to this machine.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Database">How the database is reached; null for a journal in the folder itself. It may hold a password, and is never shown.</param>
internal sealed record JournalHome(string Folder, string? Database)
{
    /// <summary>The environment variable that names the database, so that no password stands on a command line.</summary>
    public const string Variable = "PARLIVE_JOURNAL";

    // Says in a data folder that its journal is elsewhere, so that a command without the variable does not begin an empty one there.
    private const string Signpost = "parlive.journal";

    /// <summary>What a command was asked for, or else what the environment says.</summary>
    public static JournalHome Of(string folder, string? asked = null) => new(folder, Text(asked) ?? Text(Environment.GetEnvironmentVariable(Variable)));

    /// <summary>Whether a folder says that its journal is in a database.</summary>
    public static bool IsElsewhere(string folder) => File.Exists(Path.Combine(folder, Signpost));

    /// <summary>Sees that the folder and the journal belong together.</summary>
    public void Check(DataFolder folder)
    {
        if ((this with { Folder = folder.Path }).Misfit() is { } why) throw new CommandException(why);
    }

    /// <summary>Why the folder and the journal do not belong together, in a sentence; null if they do.</summary>
    public string? Misfit()
    {
        var (folder, signpost) = (Path.GetFullPath(Folder), Path.Combine(Folder, Signpost));
        if (Database is null && File.Exists(signpost))
        {
            return $"The data folder '{folder}' belongs to the journal at {File.ReadAllText(signpost).Trim()}. Name that database with {Variable} or --journal, "
                + "or name another folder with --data for a journal of its own.";
        }

        return Database is not null && !File.Exists(signpost) && File.Exists(Path.Combine(folder, "journal.db"))
            ? $"The data folder '{folder}' holds a journal of its own (journal.db). To go on with it in the database, copy it: "
                + $"parlive journal copy --from {folder} --to env:{Variable}. Then name another folder with --data."
            : null;
    }

    /// <summary>Leaves word in the folder that its journal is in a database.</summary>
    public void LeaveWord(DataFolder folder, IServiceProvider services)
    {
        if (Database is not null)
            File.WriteAllText(Path.Combine(folder.Path, Signpost), services.GetRequiredService<PostgresJournal>().Place + "\n");
    }

    /// <inheritdoc/>
    public override string ToString() => Folder;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
