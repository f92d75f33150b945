namespace ParLive.Domain.Feeds;

/// <summary>What the silence of a feed, of a unit or of a whole source means. There is no fifth: where nothing is known, it is lost.</summary>
public enum FeedState
{
    /// <summary>Heard from within its usual gap.</summary>
    Live,

    /// <summary>Silent for longer than usual, and still as expected.</summary>
    Quiet,

    /// <summary>Silent for longer than expected: its figures may be old, and nothing that it does not say is good news.</summary>
    Late,

    /// <summary>Silent for a multiple of that, or never heard from.</summary>
    Lost,
}
