using System.Diagnostics.Metrics;

namespace ParLive.Dashboard;

/// <summary>What the screens cost and reach; the meter is named <c>ParLive.Dashboard</c>.</summary>
public sealed class DashboardMeters
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "ParLive.Dashboard";

    private readonly UpDownCounter<long> _views;
    private readonly UpDownCounter<long> _viewers;
    private readonly Counter<long> _frames;
    private readonly Histogram<double> _rendering;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _aborted;

    /// <summary>Makes the instruments.</summary>
    public DashboardMeters(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        _views = meter.CreateUpDownCounter<long>("parlive.dashboard.views", "{view}", "Live views.");
        _viewers = meter.CreateUpDownCounter<long>("parlive.dashboard.viewers", "{viewer}", "Screens on a live view.");
        _frames = meter.CreateCounter<long>("parlive.dashboard.frames", "{frame}", "Frames made, each for all viewers of its view.");
        _rendering = meter.CreateHistogram<double>("parlive.dashboard.render", "ms", "Time to render one frame.");
        _bytes = meter.CreateCounter<long>("parlive.dashboard.bytes", "By", "Bytes of frames handed to connections.");
        _aborted = meter.CreateCounter<long>("parlive.dashboard.aborted", "{connection}", "Connections aborted because a send took too long.");
    }

    internal void ViewOpened() => _views.Add(1);

    internal void ViewClosed() => _views.Add(-1);

    internal void ViewerJoined() => _viewers.Add(1);

    internal void ViewerLeft() => _viewers.Add(-1);

    internal void Rendered(TimeSpan took)
    {
        _frames.Add(1);
        _rendering.Record(took.TotalMilliseconds);
    }

    internal void Sent(int bytes) => _bytes.Add(bytes);

    internal void Aborted() => _aborted.Add(1);
}
