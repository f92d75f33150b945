namespace ParLive.Grains.Hosting;

/// <summary>Within one process a call only takes too long.</summary>
internal sealed class OneProcess : IGrainWeather
{
    /// <inheritdoc/>
    public bool IsPassing(Exception failure) => failure is TimeoutException;
}
