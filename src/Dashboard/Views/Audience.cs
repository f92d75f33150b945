namespace ParLive.Dashboard.Views;

/// <summary>How many views this host has and how many watch them, counted as they come and go: every frame of every view asks.</summary>
internal sealed class Audience(DashboardMeters meters)
{
    private int _views;
    private int _viewers;

    /// <summary>How many watch a view on average.</summary>
    public double Average => Volatile.Read(ref _views) is > 0 and var views ? (double)Volatile.Read(ref _viewers) / views : 0;

    /// <summary>A view began.</summary>
    public void ViewOpened()
    {
        Interlocked.Increment(ref _views);
        meters.ViewOpened();
    }

    /// <summary>A view ended.</summary>
    public void ViewClosed()
    {
        Interlocked.Decrement(ref _views);
        meters.ViewClosed();
    }

    /// <summary>A screen watches.</summary>
    public void ViewerJoined()
    {
        Interlocked.Increment(ref _viewers);
        meters.ViewerJoined();
    }

    /// <summary>A screen went.</summary>
    public void ViewerLeft()
    {
        Interlocked.Decrement(ref _viewers);
        meters.ViewerLeft();
    }
}
