using System.Diagnostics.Metrics;

namespace ParLive.Operations.Health;

/// <summary>Reads a gauge of this process by its name, where nothing else says what it says.</summary>
public sealed class Gauge : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _gate = new();
    private long? _read;

    /// <summary>Begins to listen.</summary>
    /// <param name="names">The names it may have; whichever is there is read.</param>
    public Gauge(params IReadOnlyCollection<string> names)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.IsObservable && names.Contains(instrument.Name, StringComparer.Ordinal)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((_, value, _, _) => _read = (_read ?? 0) + value);
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) => _read = (_read ?? 0) + value);
        _listener.Start();
    }

    /// <summary>What it says now; null where there is none.</summary>
    public long? Read()
    {
        lock (_gate)
        {
            _read = null;
            _listener.RecordObservableInstruments();
            return _read;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
