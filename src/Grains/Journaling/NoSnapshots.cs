namespace ParLive.Grains.Journaling;

/// <summary>No cache: every unit reads its whole history.</summary>
internal sealed class NoSnapshots : ISnapshots
{
    /// <inheritdoc/>
    public Snapshot? Find(string unit) => null;

    /// <inheritdoc/>
    public void Offer(string unit, Snapshot snapshot)
    {
        // Nothing is kept, and nothing has to be.
    }
}
