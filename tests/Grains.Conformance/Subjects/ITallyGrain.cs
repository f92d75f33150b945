using Orleans;
using Orleans.Concurrency;

namespace ParLive.Grains.Conformance;

/// <summary>Counts in a way that breaks as soon as two threads are inside at once.</summary>
public interface ITallyGrain : IGrainWithStringKey
{
    /// <summary>Adds one in two steps with a wait between them.</summary>
    Task<int> AddSlowly();

    Task<int> Add(int amount);

    Task<Tallied> Read();

    /// <summary>Goes in and out many times, each time looking whether another thread is inside.</summary>
    [AlwaysInterleave]
    Task<int> Churn(int rounds);
}
