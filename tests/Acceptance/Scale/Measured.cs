namespace ParLive.Acceptance.Scale;

/// <summary>What a run came to.</summary>
internal sealed record Measured
{
    public required int Lines { get; init; }

    public required int Events { get; init; }

    /// <summary>From the first line sent to the last receipt.</summary>
    public required TimeSpan Load { get; init; }

    /// <summary>From the last receipt until all compared figures are right.</summary>
    public required TimeSpan Settling { get; init; }

    /// <summary>From the start of the process until the wall of the root is complete.</summary>
    public required TimeSpan Restart { get; init; }

    public required long PeakWhileLoading { get; init; }

    public required long PeakAfterRestart { get; init; }

    /// <summary>How many units were compared, before and after the restart.</summary>
    public required int Compared { get; init; }

    /// <summary>The first figures that differ; none if all are right.</summary>
    public required IReadOnlyList<string> Wrong { get; init; }

    public double EventsPerSecond => Lines / Load.TotalSeconds;
}
