using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ParLive.Ingest;

/// <summary>What the intake measures of itself, under the meter <c>ParLive.Ingest</c>.</summary>
public sealed class IngestMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "ParLive.Ingest";

    private static readonly ActivitySource Source = new(Name);

    private readonly Counter<long> _events;
    private readonly Counter<long> _bytes;
    private readonly Histogram<double> _seconds;
    private readonly UpDownCounter<long> _inFlight;

    /// <summary>Makes the instruments.</summary>
    public IngestMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _events = meter.CreateCounter<long>("parlive.ingest.events", "{event}", "Events by outcome.");
        _bytes = meter.CreateCounter<long>("parlive.ingest.bytes", "By", "Bytes of events read.");
        _seconds = meter.CreateHistogram<double>("parlive.ingest.request.duration", "s", "How long a request took.");
        _inFlight = meter.CreateUpDownCounter<long>("parlive.ingest.groups.in_flight", "{group}", "Groups that wait for the disk.");
    }

    /// <summary>A request with events, for whoever traces it.</summary>
    internal static Activity? Trace(string way) => Source.StartActivity("take events", ActivityKind.Internal, default(ActivityContext), [new("parlive.way", way)]);

    internal void Count(string outcome, long events)
    {
        if (events > 0) _events.Add(events, new KeyValuePair<string, object?>("outcome", outcome));
    }

    internal void Read(long bytes) => _bytes.Add(bytes);

    internal void Took(TimeSpan time, string way) => _seconds.Record(time.TotalSeconds, new KeyValuePair<string, object?>("way", way));

    internal void Flying(int groups) => _inFlight.Add(groups);
}
