using NodaTime;

namespace ParLive.Domain.Feeds;

/// <summary>The moments at which silence changes its meaning, if nothing comes. They need no clock: who has them knows the state at any time.</summary>
/// <param name="Last">When something was heard last.</param>
/// <param name="QuietFrom">From when on it is quiet.</param>
/// <param name="LateFrom">From when on it is late.</param>
/// <param name="LostFrom">From when on it is lost.</param>
public readonly record struct Patience(Instant Last, Instant QuietFrom, Instant LateFrom, Instant LostFrom)
{
    /// <summary>What the silence means at a moment.</summary>
    public FeedState StateAt(Instant now) =>
        now >= LostFrom ? FeedState.Lost : now >= LateFrom ? FeedState.Late : now >= QuietFrom ? FeedState.Quiet : FeedState.Live;

    /// <summary>The next moment at which it means something else although nothing is heard; null if it means the worst already.</summary>
    public Instant? ChangesAfter(Instant now) => StateAt(now) switch
    {
        FeedState.Live => QuietFrom,
        FeedState.Quiet => LateFrom,
        FeedState.Late => LostFrom,
        _ => null,
    };
}
