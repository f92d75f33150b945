using Npgsql;

namespace ParLive.Journal.Postgres.Writing;

/// <summary>The right to write a journal: alone, or as one of the silos of a cluster.</summary>
internal interface IWriterClaim
{
    /// <summary>The epoch of this session; no other session ever has it.</summary>
    long Epoch { get; }

    /// <summary>Takes the journal again on a new session after the old one broke; answers the last turn that is on disk, or null while the old session may live.</summary>
    /// <exception cref="JournalTakenOverException">Another process has it.</exception>
    long? TakeAgain(NpgsqlConnection connection);

    /// <summary>Shows that this process lives; false when the journal is no longer its own.</summary>
    bool Beat(NpgsqlConnection connection);
}
