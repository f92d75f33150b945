namespace ParLive.Grains.Access;

/// <summary>What is made of the office's book, made anew when the book changed: asked with every request, and mostly the same.</summary>
/// <param name="book">The book.</param>
/// <param name="read">Makes it; what it makes is looked at only, by several threads.</param>
public sealed class BookReading<T>(IOfficeBook book, Func<IOfficeBook, T> read)
{
    private volatile Held? _held;

    /// <summary>As the book stands now.</summary>
    public T Now
    {
        get
        {
            // Before the entries: what changes meanwhile is then read once more, and not missed.
            var revision = book.Revision;
            if (_held is { } held && held.Revision == revision) return held.Value;

            var fresh = new Held(revision, read(book));
            _held = fresh;
            return fresh.Value;
        }
    }

    private sealed record Held(long Revision, T Value);
}
