namespace ParLive.Grains.Journaling;

/// <summary>A cache of units' states, so that a unit need not read its whole history again. It may be deleted at any time.</summary>
public interface ISnapshots
{
    /// <summary>The newest snapshot of a unit; null if there is none.</summary>
    Snapshot? Find(string unit);

    /// <summary>Keeps a snapshot some time soon; it may be dropped under load, and is lost when the process dies first.</summary>
    void Offer(string unit, Snapshot snapshot);
}
