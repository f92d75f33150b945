using Orleans;

namespace ParLive.Grains.Displays;

/// <summary>What a display is asked to do. It knows by the moment of an order whether it did it already.</summary>
/// <param name="Reload">When it was last asked to load its page anew, in milliseconds of Unix time; 0 if never.</param>
/// <param name="Identify">When it was asked to show its name, in milliseconds of Unix time; 0 if not lately.</param>
/// <param name="IsNewDay">Whether it was not heard from yet on this day (UTC). A browser forgets a cookie after 400 days, and a wall may hang for longer: then it is given its pass anew.</param>
[GenerateSerializer, Immutable, Alias("parlive.display-orders")]
public sealed record DisplayOrders([property: Id(0)] long Reload, [property: Id(1)] long Identify, [property: Id(2)] bool IsNewDay);
