namespace ParLive.Dashboard.Views;

/// <summary>Lets a few views for each core look and draw at a time, in the order in which they came.</summary>
/// <remarks>
/// A thousand views that all have something new would otherwise stand before everything else in the queue of the thread pool: before the
/// events that are taken in, and before the screens that only want their bytes sent. A few for each core, because most of a turn is spent waiting for the unit's answer.
/// </remarks>
internal sealed class Turns : IDisposable
{
    /// <summary>How long a unit is waited for in a turn: nearly all answer in a small part of it.</summary>
    public static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(20);

    private const int ForEachCore = 4;

    private readonly SemaphoreSlim _free = new(ForEachCore * Environment.ProcessorCount);

    /// <summary>Completes when it is one's turn, which lasts until it is given back.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        return new Turn(_free);
    }

    /// <inheritdoc />
    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
