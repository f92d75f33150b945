using ParLive.Grains.Journaling;
using ParLive.Journal;
using ParLive.Journal.Copying;
using ParLive.Journal.Folders;
using ParLive.Journal.Postgres;
using ParLive.Silo.Commands;

namespace ParLive.Silo.Hosting;

/// <summary>A journal that a command opens by its name, on either store, without the units that read it.</summary>
internal sealed class OpenedJournal : IAsyncDisposable
{
    private const string FromEnvironment = "env:";

    private readonly DataFolder? _folder;
    private readonly IAsyncDisposable _journal;

    private OpenedJournal(IJournalContents contents, IAsyncDisposable journal, DataFolder? folder) =>
        (Contents, _journal, _folder) = (contents, journal, folder);

    /// <summary>What it holds.</summary>
    public IJournalContents Contents { get; }

    /// <summary>Its chain.</summary>
    public IJournalChain Chain => (IJournalChain)_journal;

    /// <summary>The one at home there.</summary>
    public static OpenedJournal Of(JournalHome home) => home.Database is { } database ? InDatabase(database) : InFolder(home.Folder);

    /// <summary>One that must be there.</summary>
    public static OpenedJournal Existing(string name)
    {
        if (!IsDatabase(Named(name)) && !File.Exists(Path.Combine(Named(name), "journal.db")))
            throw new CommandException($"There is no journal in '{Path.GetFullPath(Named(name))}'.");

        return New(name);
    }

    /// <summary>One that may have to be made.</summary>
    public static OpenedJournal New(string name) => IsDatabase(Named(name)) ? InDatabase(Named(name)) : InFolder(Named(name));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _journal.DisposeAsync();
        _folder?.Dispose();
    }

    private static OpenedJournal InDatabase(string words)
    {
        var journal = PostgresJournal.Open(words, new PostgresJournalOptions { Log = SpokenWarnings.Log });
        return new OpenedJournal(new PostgresContents(journal), journal, null);
    }

    private static OpenedJournal InFolder(string path)
    {
        var folder = DataFolder.Open(path);
        try
        {
            new JournalHome(path, null).Check(folder);
            var journal = SqliteJournal.Open(folder, new SqliteJournalOptions { Log = SpokenWarnings.Log });
            return new OpenedJournal(new SqliteContents(journal), journal, folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    // A password on a command line is seen by everyone on the machine.
    private static string Named(string name) => !name.StartsWith(FromEnvironment, StringComparison.Ordinal)
        ? name
        : Environment.GetEnvironmentVariable(name[FromEnvironment.Length..])
            ?? throw new CommandException($"The environment variable {name[FromEnvironment.Length..]} is not set.");

    private static bool IsDatabase(string name) => name.Contains('=', StringComparison.Ordinal) && !Directory.Exists(name);
}
