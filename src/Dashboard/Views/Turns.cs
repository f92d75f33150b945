namespace ParLive.Dashboard.Views;

/// <summary>Lets few views draw at a time, in the order in which they came.</summary>
/// <remarks>
/// A thousand views that all have something new would otherwise stand before everything else in the queue of the thread pool: before the
/// events that are taken in, and before the screens that only want their bytes sent. Half of the cores stay free of drawing.
/// </remarks>
internal sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim _free = new(Math.Max(1, Environment.ProcessorCount / 2));

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
