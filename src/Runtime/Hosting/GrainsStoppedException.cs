namespace ParLive.Runtime;

/// <summary>A call was refused, or given up, because the process stops. The message says which; one given up may have run.</summary>
public sealed class GrainsStoppedException : Exception
{
    /// <summary>A stop that nobody described.</summary>
    public GrainsStoppedException()
    {
    }

    /// <summary>A stop in a sentence.</summary>
    public GrainsStoppedException(string message)
        : base(message)
    {
    }

    /// <summary>A stop and the failure behind it.</summary>
    public GrainsStoppedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
