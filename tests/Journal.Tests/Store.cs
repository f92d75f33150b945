namespace ParLive.Journal.Tests;

/// <summary>What keeps the journal.</summary>
public enum Store
{
    /// <summary>One file.</summary>
    Sqlite,

    /// <summary>A database server.</summary>
    Postgres,
}
