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

    // The same once more, because instruments can only be written.
    private long _viewsNow, _viewersNow, _framesMade, _renderingTicks, _bytesSent, _connectionsAborted;

    /// <summary>What they come to.</summary>
    public ScreensReading Reading => new(
        Interlocked.Read(ref _viewsNow), Interlocked.Read(ref _viewersNow), Interlocked.Read(ref _framesMade),
        TimeSpan.FromTicks(Interlocked.Read(ref _renderingTicks)).TotalMilliseconds, Interlocked.Read(ref _bytesSent), Interlocked.Read(ref _connectionsAborted));

    internal void ViewOpened() => Add(_views, ref _viewsNow, 1);

    internal void ViewClosed() => Add(_views, ref _viewsNow, -1);

    internal void ViewerJoined() => Add(_viewers, ref _viewersNow, 1);

    internal void ViewerLeft() => Add(_viewers, ref _viewersNow, -1);

    internal void Rendered(TimeSpan took)
    {
        Add(_frames, ref _framesMade, 1);
        Interlocked.Add(ref _renderingTicks, took.Ticks);
        _rendering.Record(took.TotalMilliseconds);
    }

    internal void Sent(int bytes) => Add(_bytes, ref _bytesSent, bytes);

    internal void Aborted() => Add(_aborted, ref _connectionsAborted, 1);

    private static void Add(UpDownCounter<long> instrument, ref long total, long more)
    {
        instrument.Add(more);
        Interlocked.Add(ref total, more);
    }

    private static void Add(Counter<long> instrument, ref long total, long more)
    {
        instrument.Add(more);
        Interlocked.Add(ref total, more);
    }
}
