using Microsoft.Extensions.DependencyInjection;

namespace ParLive.Ingest.Tests;

internal static class Meters
{
    public static IngestMeter Make() =>
        new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
}
