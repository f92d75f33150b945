using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace ParLive.Runtime.Hosting;

/// <summary>What the runtime counts, under the meter "ParLive.Runtime".</summary>
internal sealed class RuntimeMetrics
{
    private readonly TimeProvider _clock;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _timeouts;
    private readonly Counter<long> _overloads;
    private readonly Histogram<double> _turns;

    public RuntimeMetrics(IServiceProvider services, Func<int> activations, Func<long> waiting)
    {
        _clock = services.GetRequiredService<TimeProvider>();
        var meter = services.GetRequiredService<IMeterFactory>().Create("ParLive.Runtime");
        meter.CreateObservableGauge("parlive.runtime.activations", activations, "{activation}", "Grains that are active.");
        meter.CreateObservableGauge("parlive.runtime.waiting", waiting, "{call}", "Calls that wait for the turn of a grain.");
        _calls = meter.CreateCounter<long>("parlive.runtime.calls", "{call}", "Calls that ended, refused ones included.");
        _failures = meter.CreateCounter<long>("parlive.runtime.failures", "{call}", "Calls that ended with a failure.");
        _timeouts = meter.CreateCounter<long>("parlive.runtime.timeouts", "{call}", "Calls whose caller waited too long.");
        _overloads = meter.CreateCounter<long>("parlive.runtime.overloads", "{call}", "Calls refused because too many waited.");
        _turns = meter.CreateHistogram<double>("parlive.runtime.turn.duration", "s", "From the start of a turn to its end.");
    }

    public void Called(bool failed)
    {
        _calls.Add(1);
        if (failed)
            _failures.Add(1);
    }

    public void TimedOut() => _timeouts.Add(1);

    public void Overloaded() => _overloads.Add(1);

    /// <summary>A timestamp, or nothing worth reading if nobody measures.</summary>
    public long TurnStarted() => _turns.Enabled ? _clock.GetTimestamp() : 0;

    public void TurnEnded(long started)
    {
        if (_turns.Enabled && started != 0)
            _turns.Record(_clock.GetElapsedTime(started).TotalSeconds);
    }
}
