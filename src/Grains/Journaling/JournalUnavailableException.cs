namespace ParLive.Grains.Journaling;

/// <summary>The journal cannot take records now (disk full, read-only, closing); nothing of the refused record was kept.</summary>
public sealed class JournalUnavailableException(string message, Exception? cause = null) : IOException(message, cause);
