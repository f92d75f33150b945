using ParLive.Grains.Journaling;
using ParLive.Journal;
using ParLive.Journal.Folders;

namespace ParLive.Journals;

/// <summary>A file in a temporary folder.</summary>
internal sealed class OnSqlite : IStore
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("parlive-bench-");
    private readonly DataFolder _folder;
    private SqliteJournal? _journal;

    public OnSqlite() => _folder = DataFolder.Open(_directory.FullName);

    /// <inheritdoc/>
    public IJournal Open(bool warm) => _journal = SqliteJournal.Open(_folder, new SqliteJournalOptions { WarmStart = warm });

    /// <inheritdoc/>
    public Task CloseAsync() => _journal!.DisposeAsync().AsTask();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
