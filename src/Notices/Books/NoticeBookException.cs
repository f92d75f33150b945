namespace ParLive.Notices.Books;

/// <summary>A book of notices that cannot be understood, in a sentence for whoever wrote it.</summary>
public sealed class NoticeBookException(string message, Exception? because = null) : Exception(message, because);
