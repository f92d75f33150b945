using Orleans;

namespace ParLive.Grains.Conformance;

/// <summary>Hears what a herald tells.</summary>
public interface IListener : IGrainObserver
{
    void Hear(string news);
}
