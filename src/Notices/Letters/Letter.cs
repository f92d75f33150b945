namespace ParLive.Notices.Letters;

/// <summary>What goes to one place at once: one matter, or several that came up together.</summary>
public sealed record Letter
{
    /// <summary>By what a receiver knows that it is the same one again.</summary>
    public required string Id { get; init; }

    /// <summary>Where to.</summary>
    public required Uri To { get; init; }

    /// <summary>hotspot, escalated, feed or weekly.</summary>
    public required string Kind { get; init; }

    /// <summary>The key of the unit that was asked for.</summary>
    public required string Unit { get; init; }

    /// <summary>Its name.</summary>
    public required string UnitName { get; init; }

    /// <summary>vi or en.</summary>
    public required string Language { get; init; }

    /// <summary>What there is to say.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>The matters of which it tells.</summary>
    public required IReadOnlyList<string> Matters { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it is to be tried next.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Tries { get; init; }

    /// <summary>Why it did not go out last time; null where it did, or was not tried.</summary>
    public string? Trouble { get; init; }

    /// <summary>When it went out; null where it did not yet.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it was given up; null where it was not.</summary>
    public DateTimeOffset? GivenUpAt { get; init; }

    /// <summary>Whether it still has to go out.</summary>
    public bool IsWaiting => SentAt is null && GivenUpAt is null;
}
