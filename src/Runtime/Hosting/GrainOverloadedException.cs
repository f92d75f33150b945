namespace ParLive.Runtime;

/// <summary>A call was refused because too many wait for the same grain. It did not run, and may be tried again later.</summary>
public sealed class GrainOverloadedException : Exception
{
    /// <summary>An overload that nobody described.</summary>
    public GrainOverloadedException()
    {
    }

    /// <summary>An overload in a sentence.</summary>
    public GrainOverloadedException(string message)
        : base(message)
    {
    }

    /// <summary>An overload and the failure behind it.</summary>
    public GrainOverloadedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
