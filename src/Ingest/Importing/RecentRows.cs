namespace ParLive.Ingest.Importing;

/// <summary>What was said last under a key, for a bounded number of keys: the files that repeat themselves do it within reach.</summary>
/// <remarks>Two generations: when the young one is full it becomes the old one, and what was not seen again is forgotten.</remarks>
internal sealed class RecentRows(int most)
{
    private Dictionary<string, PendingItem> _young = new(StringComparer.Ordinal);
    private Dictionary<string, PendingItem> _old = new(StringComparer.Ordinal);

    public PendingItem? Find(string key) => _young.TryGetValue(key, out var item) || _old.TryGetValue(key, out item) ? item : null;

    public void Remember(string key, PendingItem item)
    {
        if (_young.Count >= most) (_old, _young) = (_young, new(StringComparer.Ordinal));
        _young[key] = item;
    }
}
