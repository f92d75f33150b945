namespace ParLive.Grains.Journaling;

/// <summary>The reach of a journal that is a file.</summary>
public sealed class AlwaysInReach : IJournalReach
{
    /// <inheritdoc/>
    public CancellationToken Lost => CancellationToken.None;
}
