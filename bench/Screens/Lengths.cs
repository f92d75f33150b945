namespace ParLive.Screens;

/// <summary>How long is measured, and how much.</summary>
/// <param name="WarmUp">Before anything counts: code that runs first is slow.</param>
/// <param name="Window">What counts.</param>
/// <param name="Hours">The hours that a wall turns.</param>
/// <param name="Share">The share of connections that are opened.</param>
internal sealed record Lengths(TimeSpan WarmUp, TimeSpan Window, int Hours, double Share)
{
    /// <summary>What the limits are about.</summary>
    public static Lengths Full { get; } = new(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), 24, 1);

    /// <summary>Enough to see that everything still runs; its figures are not those of the limits.</summary>
    public static Lengths Brief { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), 2, 0.05);

    /// <summary>So many connections.</summary>
    public int Of(int connections) => Math.Max(1, (int)(connections * Share));
}
