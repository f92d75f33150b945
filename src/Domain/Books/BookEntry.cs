using ParLive.Domain.Events;

namespace ParLive.Domain.Books;

/// <summary>One line of a unit's book: what a record of its journal holds, and what is applied when it is on disk.</summary>
/// <param name="Number">The dossier's number.</param>
public abstract record BookEntry(string Number)
{
    /// <summary>Something happened to a dossier that is kept here.</summary>
    public sealed record Happened(string Number, UnitEvent Event) : BookEntry(Number);

    /// <summary>The dossier has its home in another unit from here on, and all its events go there.</summary>
    /// <param name="Number">The dossier's number.</param>
    /// <param name="Target">The key of that unit.</param>
    public sealed record Moved(string Number, string Target) : BookEntry(Number);

    /// <summary>The other unit has the moved dossier on its own disk.</summary>
    public sealed record Delivered(string Number) : BookEntry(Number);
}
