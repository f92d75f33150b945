using System.Diagnostics.Metrics;

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

    public JournalMetrics(Func<int> waiting)
    {
        _commits = _meter.CreateCounter<long>("parlive.journal.commits", description: "Group commits on disk.");
        _records = _meter.CreateCounter<long>("parlive.journal.records", description: "Records on disk.");
        _bytes = _meter.CreateCounter<long>("parlive.journal.bytes", "By", "Bytes taken in, before they were packed.");
        _sync = _meter.CreateHistogram<double>("parlive.journal.sync.duration", "s", "How long a group commit took to reach the disk.");
        _meter.CreateObservableGauge("parlive.journal.queue.depth", waiting, description: "Writes that wait for the writer.");
    }

    public void Committed(int records, long bytes, TimeSpan took)
    {
        _commits.Add(1);
        _records.Add(records);
        _bytes.Add(bytes);
        _sync.Record(took.TotalSeconds);
    }

    public void Dispose() => _meter.Dispose();
}
