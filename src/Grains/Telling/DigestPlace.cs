using ParLive.Domain.Boards;
using ParLive.Domain.Time;

namespace ParLive.Grains.Telling;

/// <summary>Where the digest of one unit lies: the latest, and the one before it.</summary>
/// <remarks>A board of a whole country keeps the places of its rows, because to look twelve thousand units up by their keys takes longer than all the rest of it.</remarks>
internal sealed class DigestPlace
{
    // So that a board can stand at a minute at which some rows are renewed already and others are not.
    private UnitDigest? _before;

    /// <summary>What was told last; null where nothing was yet.</summary>
    public ToldDigest? Told { get; private set; }

    /// <summary>The latest digest.</summary>
    public UnitDigest? Digest => Told?.Digest;

    /// <summary>Whether the unit was heard from.</summary>
    public bool IsHeard => Told is { Digest.LastAccepted: > 0 };

    /// <summary>The digest that held at a minute, as far as it is known.</summary>
    public UnitDigest? At(Tick at) => Told is { Digest: var newest } && newest.AsOf > at && _before is { } before && before.ValidUntil > at ? before : Digest;

    /// <summary>Whether it was news. An older one, and one that says the same, are none.</summary>
    public bool Put(ToldDigest told)
    {
        if (Told is not { } known)
        {
            Told = told;
            return true;
        }

        if (told.IsOlderThan(known)) return false;

        var isNews = !told.SaysTheSameAs(known);
        if (isNews && known.Digest.ValidUntil <= told.Digest.AsOf) _before = known.Digest;

        // One that says the same holds since the first that said it; a later one is remembered by its state alone.
        Told = isNews ? told : new ToldDigest(known.Digest, told.Version);
        return isNews;
    }
}
