namespace ParLive.Grains.Hosting;

/// <summary>Tells failures of the line between processes, which pass, from failures of grains.</summary>
public interface IGrainWeather
{
    /// <summary>Whether the same call may go well a moment later.</summary>
    bool IsPassing(Exception failure);
}
