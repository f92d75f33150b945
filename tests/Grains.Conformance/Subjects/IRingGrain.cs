using Orleans;

namespace ParLive.Grains.Conformance;

/// <summary>Calls another one, which calls it back.</summary>
public interface IRingGrain : IGrainWithStringKey
{
    Task Call(string next);

    Task CallBack(string first);

    Task<string> Echo(string text);
}
