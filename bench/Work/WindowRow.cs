namespace ParLive.Work;

/// <summary>What a commune did in a window.</summary>
/// <param name="Received">Received in it.</param>
/// <param name="Online">Of these, online.</param>
/// <param name="Resolved">Resolved in it.</param>
/// <param name="OnTime">Of these, on time by date.</param>
public readonly record struct WindowRow(long Received, long Online, long Resolved, long OnTime)
{
    /// <summary>One and another together.</summary>
    public static WindowRow operator +(WindowRow one, WindowRow other) =>
        new(one.Received + other.Received, one.Online + other.Online, one.Resolved + other.Resolved, one.OnTime + other.OnTime);

    /// <summary>One and another together.</summary>
    public WindowRow Add(WindowRow other) => this + other;
}
