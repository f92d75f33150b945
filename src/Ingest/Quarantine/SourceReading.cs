using ParLive.Grains.Access;

namespace ParLive.Ingest.Quarantine;

/// <summary>A source of which nothing good is heard.</summary>
/// <param name="Source">Its name.</param>
/// <param name="State">onlyRefused: nothing of it was ever taken in; late or lost: it went silent; refusing: it is heard, and some of it is refused.</param>
/// <param name="LastAccepted">When something of it was last taken in; null for never.</param>
/// <param name="Open">How many inputs of it wait in quarantine.</param>
/// <param name="Settled">How many were settled and are still kept.</param>
/// <param name="FirstRefused">When the first of them arrived; null where there is none.</param>
/// <param name="LastRefused">When the last of them arrived; null where there is none.</param>
public sealed record SourceReading(
    string Source, string State, DateTimeOffset? LastAccepted, long Open, long Settled, DateTimeOffset? FirstRefused, DateTimeOffset? LastRefused)
{
    /// <summary>Whether it is dead: nothing of it was ever taken in, or it has been silent for far longer than expected.</summary>
    public bool Dead => State is OnlyRefused or "lost";

    internal const string OnlyRefused = "onlyRefused";

    internal static SourceReading Of(string source, (string State, DateTimeOffset? LastAccepted)? heard, QuarantineSource? refused) => new(
        source, heard is null ? OnlyRefused : heard.Value.State is "late" or "lost" ? heard.Value.State : "refusing",
        heard?.LastAccepted, refused?.Open ?? 0, refused?.Settled ?? 0, refused?.First, refused?.Last);
}
