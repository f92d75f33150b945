using Orleans;
using Orleans.Concurrency;

namespace ParLive.Grains.Conformance;

/// <summary>A grain with a timer; each callback says its number.</summary>
public interface ITickerGrain : IGrainWithStringKey
{
    Task Start(TimeSpan dueTime, TimeSpan period, TickerKind kind);

    Task Stop();

    Task Change(TimeSpan dueTime, TimeSpan period);

    Task Hold();

    Task Settle();

    [AlwaysInterleave]
    Task Knock();

    /// <summary>Asks for the end of this life.</summary>
    [AlwaysInterleave]
    Task Quit();
}
