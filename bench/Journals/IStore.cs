using ParLive.Grains.Journaling;

namespace ParLive.Journals;

/// <summary>A store whose journal is opened and closed while it is measured.</summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>Opens it, reading all records into memory or none.</summary>
    IJournal Open(bool warm);

    /// <summary>Closes it.</summary>
    Task CloseAsync();
}
