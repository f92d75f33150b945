using Microsoft.Extensions.Logging;

namespace ParLive.Notices.Books;

/// <summary>A book of notices that is read anew when its file changes; one that cannot be understood then leaves the one before in place, and says so.</summary>
public sealed partial class FollowedBook(string file, ILogger<FollowedBook> log)
{
    private DateTime _written;

    /// <summary>The book as it was read last.</summary>
    public NoticeBook Book { get; private set; } = NoticeBook.Empty;

    /// <summary>Why the file as it stands is not what holds; null where it is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads it, if it has changed.</summary>
    public NoticeBook Newest()
    {
        var written = File.Exists(file) ? File.GetLastWriteTimeUtc(file) : default;
        if (written == _written) return Book;

        _written = written;
        try
        {
            (Book, Problem) = (written == default ? NoticeBook.Empty : NoticeBookFile.Read(file), null);
            LogRead(file, Book.Subscriptions.Count, Book.Weekly.Count);
        }
        catch (NoticeBookException failure)
        {
            Problem = failure.Message;
            LogNotRead(failure.Message);
        }

        return Book;
    }

    [LoggerMessage(LogLevel.Information, "The book of notices {File} was read: {Subscriptions} subscriptions, {Weekly} weekly reports")]
    private partial void LogRead(string file, int subscriptions, int weekly);

    [LoggerMessage(LogLevel.Warning, "The book of notices as it was read before goes on to hold. {Reason}")]
    private partial void LogNotRead(string reason);
}
