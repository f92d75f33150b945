namespace ParLive.Runtime.Calls;

/// <summary>Where a reference's calls go. Two references are equal if their destinations are.</summary>
internal abstract class Destination
{
    /// <summary>Sends a call and gives what the interface promises for it.</summary>
    public abstract object? Send(GrainMethod method, object?[] arguments);
}
