using NodaTime;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Dossiers;

/// <summary>What a dossier's events come to: the same for any order in which they arrived.</summary>
public sealed record Facts
{
    /// <summary>When the first thing happened to it; null if everything was taken back.</summary>
    public Instant? First { get; init; }

    /// <summary>The key of the unit that its receipt names, or its first event where there is no receipt; null if everything was taken back.</summary>
    public string? Unit { get; init; }

    /// <summary>When it was handed in; null if nobody said so.</summary>
    public Instant? Submitted { get; init; }

    /// <summary>When it came in; null if nobody said so.</summary>
    public Instant? Received { get; init; }

    /// <summary>The due date first promised; it never changes once known.</summary>
    public DueDate? FirstPromise { get; init; }

    /// <summary>The due date promised now; null if there is none, or while a computed one stands still with the clock.</summary>
    public DueDate? Due { get; init; }

    /// <summary>By what its due date is computed; null where its source promised one, or somebody set one since.</summary>
    public DueBasis? DueBasis { get; init; }

    /// <summary>When it ended; never before <see cref="Received"/>. Null while it is open.</summary>
    public Instant? Ended { get; init; }

    /// <summary>When its source says it ended, which may lie before its receipt.</summary>
    public Instant? EndStated { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public Ending? How { get; init; }

    /// <summary>Whether a reason was given for its end.</summary>
    public bool HasReason { get; init; }

    /// <summary>When supplements were requested.</summary>
    public IReadOnlyList<Instant> SupplementsRequested { get; init; } = [];

    /// <summary>The spells in which its clock stood, that are over; none touches another.</summary>
    public IReadOnlyList<(Instant From, Instant Until)> Stops { get; init; } = [];

    /// <summary>Since when its clock stands; null while it runs, or after its end.</summary>
    public Instant? StoppedSince { get; init; }

    /// <summary>For what its clock stands; nothing while it runs, or after its end.</summary>
    public StopCause StoppedFor { get; init; }

    /// <summary>Whether anybody has begun to work on it since it came in.</summary>
    public bool InHand { get; init; }

    /// <summary>How long its clock stood, in elapsed time, over the spells that are over.</summary>
    public Duration Waited { get; init; }

    /// <summary>Where it went, in order.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>The office's own code of the official who has it, as its last station names one; null where that names none.</summary>
    public string? Official { get; init; }

    /// <summary>When each thing beside its course happened.</summary>
    public Marks Marks { get; init; }

    /// <summary>Channel, procedure, field and offices.</summary>
    public Particulars Particulars { get; init; } = Particulars.Unknown;

    /// <summary>What the citizen said last, and when; null if nothing.</summary>
    public (Instant Time, SatisfactionLevel Level)? Rating { get; init; }

    /// <summary>What asks for an explanation.</summary>
    public Integrity Flags { get; init; }

    /// <summary>How much working time passed from its receipt to a moment, without the spells in which its clock stood.</summary>
    public Duration WorkedUntil(Instant moment, WorkingCalendar calendar)
    {
        if (Received is not { } received)
        {
            return Duration.Zero;
        }

        var worked = calendar.Measure(received, moment);
        foreach (var (from, until) in Stops)
        {
            var (start, end) = (Instant.Max(from, received), Instant.Min(until, moment));
            worked -= start < end ? calendar.Measure(start, end) : Duration.Zero;
        }

        return worked;
    }

    /// <summary>Whether it came in and has not ended.</summary>
    public bool IsOpen => Received is not null && Ended is null;
}
