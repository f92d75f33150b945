using Orleans.Runtime;
using ParLive.Grains.Hosting;

namespace ParLive.Silo.Hosting;

/// <summary>Tells failures of the line between silos from failures of grains.</summary>
internal sealed class OrleansWeather : IGrainWeather
{
    bool IGrainWeather.IsPassing(Exception failure) => IsPassing(failure);

    /// <summary>Whether the same call may go well a moment later. What became of it is not known: whoever asks again must be one who may.</summary>
    public static bool IsPassing(Exception failure) => failure is
        OrleansException or TimeoutException or Orleans.Runtime.Messaging.ConnectionFailedException or ClientNotAvailableException;
}
