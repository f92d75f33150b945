namespace ParLive.Grains.Conformance;

/// <summary>What a ticker's callback does.</summary>
public enum TickerKind
{
    Quick,
    KeepsAlive,
    Interleaves,
    StaysUntilLetGo,
    Fails,
}
