namespace ParLive.Dashboard.Views;

/// <summary>Keeps a view alive; given back once, however often it is disposed.</summary>
internal sealed class ViewLease(LiveView view, Action giveBack) : IDisposable
{
    private Action? _giveBack = giveBack;

    /// <summary>The view.</summary>
    public LiveView View => view;

    /// <inheritdoc />
    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
