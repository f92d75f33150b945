namespace ParLive.Domain.Timelines;

/// <summary>The sums of all measures, by their numbers, over all buckets before a key.</summary>
internal sealed class Landmark(long to, long[] sums)
{
    public long To => to;

    public long[] Sums => sums;

    /// <summary>An amount came to a bucket, wherever that is.</summary>
    public void Note(long key, int amount)
    {
        if (key < to)
        {
            sums[Entry.MeasureOf(key).Number] += amount;
        }
    }
}
