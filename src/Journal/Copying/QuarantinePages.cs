using System.Runtime.CompilerServices;
using ParLive.Grains.Quarantine;

namespace ParLive.Journal.Copying;

/// <summary>A quarantine read through page by page, on whatever store: a few inputs at a time, whatever their size.</summary>
internal static class QuarantinePages
{
    private const int AtOnce = 16;

    /// <summary>All inputs, the oldest first.</summary>
    /// <param name="ask">The inputs after one, and at most so many.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<QuarantinedCase> ReadAsync(
        Func<long, int, Task<List<QuarantinedCase>>> ask, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = 0L; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var some = await ask(after, AtOnce);
            if (some.Count == 0) yield break;

            foreach (var kept in some)
            {
                yield return kept;
                after = kept.Id;
            }
        }
    }
}
