namespace ParLive.Grains.Units;

/// <summary>Numbers the lives of inner units. No two are equal, even if the clock stands still between them.</summary>
internal static class Epochs
{
    private static long _last;

    public static long After(DateTimeOffset now)
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(last + 1, now.UtcTicks);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }
}
