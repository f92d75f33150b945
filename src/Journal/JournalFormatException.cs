namespace ParLive.Journal;

/// <summary>The journal's file is not one that this version can use; the message says what to do.</summary>
public sealed class JournalFormatException(string message, Exception? cause = null) : IOException(message, cause);
