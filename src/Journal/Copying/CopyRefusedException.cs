namespace ParLive.Journal.Copying;

/// <summary>A copy was not begun, or came out otherwise than what it was made from; the message says what to do.</summary>
public sealed class CopyRefusedException(string message) : InvalidOperationException(message);
