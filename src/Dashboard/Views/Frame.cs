namespace ParLive.Dashboard.Views;

/// <summary>One picture of a view, and when it was true.</summary>
/// <param name="View">A short name of the view, so that a screen that changed scenes knows late frames of the old one.</param>
/// <param name="Epoch">Which life of the view; another after each restart.</param>
/// <param name="Offset">Its number within that life, from 1.</param>
/// <param name="Build">Which build of the server made it.</param>
/// <param name="At">When it was made, by the server's clock.</param>
/// <param name="AsOf">The moment for which its figures hold; null while there are none.</param>
/// <param name="StaleSince">Since when the figures could not be renewed; null while they can.</param>
/// <param name="Content">What it shows.</param>
public sealed record Frame(
    string View, string Epoch, long Offset, string Build, DateTimeOffset At, DateTimeOffset? AsOf, DateTimeOffset? StaleSince,
    FrameContent Content)
{
    /// <summary>Whether a screen that shows <paramref name="position"/> shows this frame.</summary>
    public bool IsAt(FramePosition position) => position.IsIn(Epoch) && Offset == position.Offset;

    /// <summary>Whether a patch onto this frame may be applied to what stands at <paramref name="position"/>.</summary>
    public bool Follows(FramePosition position) => position.IsIn(Epoch) && Offset == position.Offset + 1;
}
