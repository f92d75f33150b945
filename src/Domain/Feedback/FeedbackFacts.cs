using NodaTime;
using ParLive.Domain.Dossiers;

namespace ParLive.Domain.Feedback;

/// <summary>What a feedback's events come to: the same for any order in which they arrived.</summary>
public sealed record FeedbackFacts
{
    /// <summary>When the first thing happened; null if everything was taken back.</summary>
    public Instant? First { get; init; }

    /// <summary>The key of the unit where it counts; null if everything was taken back.</summary>
    public string? Unit { get; init; }

    /// <summary>When it came in; null if nobody said so.</summary>
    public Instant? Received { get; init; }

    /// <summary>The due date first promised; null for none.</summary>
    public DueDate? FirstPromise { get; init; }

    /// <summary>The due date promised now; null for none.</summary>
    public DueDate? Due { get; init; }

    /// <summary>When it was answered or dismissed for good, never before it came in; null while it waits.</summary>
    /// <remarks>An answer that did not stand has ended nothing: it waited all the time.</remarks>
    public Instant? Ended { get; init; }

    /// <summary>Whether it ended without an answer.</summary>
    public bool IsDismissed { get; init; }

    /// <summary>What asks for an explanation.</summary>
    public FeedbackIntegrity Flags { get; init; }
}
