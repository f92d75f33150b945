namespace ParLive.Grains.Access;

/// <summary>Too much waits for the disk already; nothing of this submission was lost, and the sender should try again.</summary>
public sealed class IntakeBusyException(string message, TimeSpan retryAfter) : InvalidOperationException(message)
{
    /// <summary>How long the sender should wait.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}
