using Orleans;
using Orleans.Concurrency;

namespace ParLive.Grains.Conformance;

/// <summary>A room with one door: whoever enters says so, and stays until the test lets it go.</summary>
public interface IRoomGrain : IGrainWithStringKey
{
    Task Enter(string who);

    [ReadOnly]
    Task Look(string who);

    [AlwaysInterleave]
    Task Pass(string who);

    [OneWay]
    Task Drop(string who);

    /// <summary>Answers at once even while others stay; who asks this knows that what it sent before has arrived.</summary>
    [AlwaysInterleave]
    Task Knock();

    /// <summary>Answers when nobody else is in.</summary>
    Task<string> Echo(string text);

    ValueTask<int> Length(string text);

    /// <summary>Waits until the caller gives up.</summary>
    Task WaitFor(string who, CancellationToken cancellationToken);

    Task FailAtOnce(string message);

    Task<int> FailLater(string message);

    Task<string> Key();
}
