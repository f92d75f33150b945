using System.Diagnostics.Metrics;

namespace ParLive.Journal.Tests;

public sealed class Measuring
{
    private static readonly AsyncLocal<bool> Own = new();

    [Theory]
    [OnBoth]
    public async Task The_meter_counts_commits_and_records(Store store)
    {
        var counted = new Dictionary<string, long>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            // Other tests have journals of their own; the one of this test comes to life while it listens, on its own thread.
            InstrumentPublished = (instrument, self) =>
            {
                if (Own.Value && instrument.Meter.Name is "ParLive.Journal") self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, measured, _, _) =>
        {
            lock (counted) counted[instrument.Name] = counted.GetValueOrDefault(instrument.Name) + measured;
        });
        listener.Start();
        Own.Value = true;
        await using var workshop = await Workshop.On(store);

        await workshop.AppendTogether([Some.Record("a", 1), Some.Record("a", 2), Some.Record("b", 1)]);
        await workshop.Close();

        Assert.Equal(1, counted["parlive.journal.commits"]);
        Assert.Equal(3, counted["parlive.journal.records"]);
        Assert.True(counted["parlive.journal.bytes"] > 0, "bytes are counted");
    }
}
