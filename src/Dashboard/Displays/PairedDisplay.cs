namespace ParLive.Dashboard.Displays;

/// <summary>A screen with a pass.</summary>
/// <param name="Id">Names it among the displays; no secret.</param>
/// <param name="PassHash">The hash of its pass.</param>
/// <param name="Profile">What it shows, and how.</param>
/// <param name="Since">When it was paired.</param>
/// <param name="Seen">When it was heard from last; null if never.</param>
/// <param name="Painted">The last frame it painted; null if none.</param>
/// <param name="Glass">Its screen and browser; null while not heard of.</param>
public sealed record PairedDisplay(
    string Id, string PassHash, DisplayProfile Profile, DateTimeOffset Since, DateTimeOffset? Seen, PaintedFrame? Painted, DisplayGlass? Glass)
{
    // A frame comes at least every two seconds, and a display says so every three.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    /// <summary>The wall's address for the display itself.</summary>
    public string Wall => Profile.WallOf(Id);

    /// <summary>What its address says of it.</summary>
    public string Stamp => Profile.StampOf(Id);

    /// <summary>How it does at a moment.</summary>
    public DisplayCondition At(DateTimeOffset now) =>
        Seen is not { } seen ? DisplayCondition.NeverSeen
        : now - seen > Fresh ? DisplayCondition.Silent
        : Painted is { } painted && now - painted.At <= Fresh ? DisplayCondition.Showing
        : DisplayCondition.Old;
}
