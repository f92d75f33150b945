using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>When a timer of a grain runs, and how it stands to the grain's calls.</summary>
public readonly struct GrainTimerCreationOptions()
{
    /// <summary>A timer that neither interleaves nor keeps its grain alive.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Until the first callback; infinite for never.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>From the end of one callback to the next; infinite for no other.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether the callback may start while a call awaits. Unless told, it may not.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a callback counts as use of the grain. Unless told, it does not, and the grain goes idle in spite of it.</summary>
    public bool KeepAlive { get; init; }
}
