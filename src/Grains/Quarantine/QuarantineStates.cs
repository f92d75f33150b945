namespace ParLive.Grains.Quarantine;

/// <summary>What may have become of an input in quarantine.</summary>
public static class QuarantineStates
{
    /// <summary>Nobody has settled it yet; it is never dropped.</summary>
    public const string Open = "open";

    /// <summary>It was replayed, and is on disk as an event.</summary>
    public const string Accepted = "accepted";

    /// <summary>It was replayed, and was known already.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Somebody has said that it need not be taken in, and why.</summary>
    public const string Dismissed = "dismissed";

    /// <summary>Only of a replay: it was refused again, and stays open.</summary>
    public const string Refused = "refused";

    /// <summary>Stands in place of sentences that may quote bytes which are not kept any more.</summary>
    public const string NoLongerKept = "Its bytes are not kept any more.";

    /// <summary>All states that an input may be in.</summary>
    public static IReadOnlyList<string> All { get; } = [Open, Accepted, Duplicate, Dismissed];
}
