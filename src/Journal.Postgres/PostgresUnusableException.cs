namespace ParLive.Journal.Postgres;

/// <summary>The database cannot be used as a journal as things stand; the message says what to do, and holds no password.</summary>
public sealed class PostgresUnusableException(string message, Exception? cause = null) : IOException(message, cause);
