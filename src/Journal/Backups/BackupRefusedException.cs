namespace ParLive.Journal.Backups;

/// <summary>A backup or a restoring was not begun, or came to nothing; the message says why and what to do. Nothing half is left behind.</summary>
public sealed class BackupRefusedException(string message, Exception? cause = null) : IOException(message, cause);
