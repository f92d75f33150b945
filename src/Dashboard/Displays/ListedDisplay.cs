using ParLive.Grains.Displays;

namespace ParLive.Dashboard.Displays;

/// <summary>A display with what was heard from it.</summary>
/// <param name="Paired">The display.</param>
/// <param name="Heard">What it said last; null if nothing.</param>
public sealed record ListedDisplay(PairedDisplay Paired, DisplayHeard? Heard)
{
    // A frame comes at least every two seconds, and a display says so every three.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    /// <summary>Names it among the displays.</summary>
    public string Id => Paired.Id;

    /// <summary>What it shows, and how.</summary>
    public DisplayProfile Profile => Paired.Profile;

    /// <summary>How it does at a moment.</summary>
    public DisplayCondition At(DateTimeOffset now) =>
        Heard is not { } heard ? DisplayCondition.NeverSeen
        : now - heard.Seen > Fresh ? DisplayCondition.Silent
        : heard.Painted is not { } painted ? DisplayCondition.Blank
        : now - painted.At <= Fresh ? DisplayCondition.Showing
        : DisplayCondition.Old;
}
