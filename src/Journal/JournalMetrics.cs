using System.Diagnostics;
using System.Diagnostics.Metrics;
using ParLive.Grains.Journaling;

namespace ParLive.Journal;

/// <summary>What the journal tells about itself, on the meter <c>ParLive.Journal</c>.</summary>
internal sealed class JournalMetrics : IDisposable
{
    public const string MeterName = "ParLive.Journal";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _commits;
    private readonly Counter<long> _records;
    private readonly Counter<long> _bytes;
    private readonly Histogram<double> _sync;

    // When anything, and when a record, reached the disk last; 0 for never.
    private long _written, _recorded;

    public JournalMetrics(Func<int> waiting)
    {
        _commits = _meter.CreateCounter<long>("parlive.journal.commits", description: "Group commits on disk.");
        _records = _meter.CreateCounter<long>("parlive.journal.records", description: "Records on disk.");
        _bytes = _meter.CreateCounter<long>("parlive.journal.bytes", "By", "Bytes taken in, before they were packed.");
        _sync = _meter.CreateHistogram<double>("parlive.journal.sync.duration", "s", "How long a group commit took to reach the disk.");
        _meter.CreateObservableGauge("parlive.journal.queue.depth", waiting, description: "Writes that wait for the writer.");
    }

    /// <summary>How the writing goes.</summary>
    public JournalReading Read(string kind, long position, (int Count, (long Bytes, long Most) Fill) queue) => new(
        kind, position, queue.Count, queue.Fill.Bytes, queue.Fill.Most, Since(ref _written), Since(ref _recorded));

    public void Committed(int records, long bytes, TimeSpan took)
    {
        var now = Stopwatch.GetTimestamp();
        Volatile.Write(ref _written, now);
        if (records > 0) Volatile.Write(ref _recorded, now);
        _commits.Add(1);
        _records.Add(records);
        _bytes.Add(bytes);
        _sync.Record(took.TotalSeconds);
    }

    public void Dispose() => _meter.Dispose();

    private static TimeSpan? Since(ref long at) => Volatile.Read(ref at) is var then and not 0 ? Stopwatch.GetElapsedTime(then) : null;
}
