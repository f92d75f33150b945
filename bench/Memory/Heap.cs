namespace ParLive.Memory;

/// <summary>What lives on the heap of this process.</summary>
internal static class Heap
{
    /// <summary>Its bytes, when everything that nobody holds is gone.</summary>
    public static long Bytes()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>The bytes that what is made here holds, for each of so many.</summary>
    public static double Of<T>(int count, Func<T> make)
        where T : class
    {
        var before = Bytes();
        var made = make();
        var bytes = Bytes() - before;
        GC.KeepAlive(made);
        return (double)bytes / count;
    }
}
