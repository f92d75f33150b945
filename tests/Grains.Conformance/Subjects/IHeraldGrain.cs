using Orleans;

namespace ParLive.Grains.Conformance;

/// <summary>Tells news to whoever listens, each under a lease.</summary>
public interface IHeraldGrain : IGrainWithStringKey
{
    Task Join(IListener listener);

    Task Quit(IListener listener);

    /// <summary>Tells, and answers how many listen afterwards.</summary>
    Task<int> Tell(string news);
}
