namespace ParLive.Grains.Contracts.Meetings;

/// <summary>What somebody wants to have noted in a meeting.</summary>
/// <param name="Act">pin, unpin, commit, done, reopen or withdraw.</param>
/// <param name="By">Who notes it.</param>
public sealed record MeetingOrder(string Act, string? By)
{
    /// <summary>The key of the unit that is meant (pin, unpin, commit).</summary>
    public string? Unit { get; init; }

    /// <summary>Whether it is meant as a hotspot (commit).</summary>
    public bool IsHotspot { get; init; }

    /// <summary>Who shall do it (commit).</summary>
    public string? Who { get; init; }

    /// <summary>What is to be done (commit).</summary>
    public string? Task { get; init; }

    /// <summary>By when (commit).</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The commitment that is meant (done, reopen, withdraw).</summary>
    public string? Commitment { get; init; }

    /// <summary>What is said of it (done, reopen, withdraw).</summary>
    public string? Note { get; init; }
}
