using NodaTime;

namespace ParLive.Domain.Feeds;

/// <summary>What one source's silence about a unit means, and when.</summary>
/// <param name="Source">The source.</param>
/// <param name="Basis">On what it rests how long it may be silent.</param>
/// <param name="Counts">
/// Whether the unit's state follows from it. A source of which too little was heard, beside others that are known, is occasional: it does
/// not make the unit red, and cannot make it green either.
/// </param>
/// <param name="Expected">How long it may be silent, in working time.</param>
/// <param name="Patience">When it is quiet, late and lost.</param>
public sealed record FeedReading(string Source, FeedBasis Basis, bool Counts, Duration Expected, Patience Patience)
{
    /// <summary>How improbable its silence is, by its length; nothing while it is learned.</summary>
    internal Evidence Evidence { get; init; } = Evidence.None;
}
