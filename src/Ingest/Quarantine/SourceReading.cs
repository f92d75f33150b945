namespace ParLive.Ingest.Quarantine;

/// <summary>A source of which nothing good is heard.</summary>
/// <param name="Source">Its name.</param>
/// <param name="State">
/// onlyRefused: nothing of it was ever taken in; ended: it was heard once, and so long ago that nobody expects it; late or lost: it went
/// silent; refusing: it is heard, and some of it is refused; unknown: there are too many such sources to ask for each.
/// </param>
/// <param name="LastAccepted">When something of it was last taken in; null for never.</param>
/// <param name="Open">How many inputs of it wait in quarantine.</param>
/// <param name="Settled">How many were settled and are still kept.</param>
/// <param name="FirstRefused">When the first of them arrived; null where there is none.</param>
/// <param name="LastRefused">When the last of them arrived; null where there is none.</param>
public sealed record SourceReading(
    string Source, string State, DateTimeOffset? LastAccepted, long Open, long Settled, DateTimeOffset? FirstRefused, DateTimeOffset? LastRefused)
{
    /// <summary>Whether it is dead: nothing of it was ever taken in, or it has been silent for far longer than expected.</summary>
    public bool Dead => State is OnlyRefused or Ended or Lost;

    internal const string OnlyRefused = "onlyRefused";
    internal const string Ended = "ended";
    internal const string Late = "late";
    internal const string Lost = "lost";
    internal const string Refusing = "refusing";
    internal const string Unknown = "unknown";
}
