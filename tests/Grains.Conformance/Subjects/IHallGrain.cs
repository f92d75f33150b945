using Orleans;
using Orleans.Concurrency;

namespace ParLive.Grains.Conformance;

/// <summary>One of very many who all have something to do at once.</summary>
public interface IHallGrain : IGrainWithStringKey
{
    /// <summary>Keeps a thread busy for a moment.</summary>
    Task Work();

    /// <summary>How many have worked, in all halls.</summary>
    [AlwaysInterleave]
    Task<int> Ask();

    /// <summary>A question that keeps a thread as busy as work does.</summary>
    [AlwaysInterleave]
    Task<int> AskMuch();
}
