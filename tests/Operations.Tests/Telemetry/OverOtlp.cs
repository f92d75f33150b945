using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ParLive.Operations.Telemetry;
using ParLive.Silo.Hosting;

namespace ParLive.Operations.Tests.Telemetry;

/// <summary>A server tells a real collector over OTLP what it does; without one nothing of it is there.</summary>
public sealed class OverOtlp
{
    private const int Everything = 60_000;

    private static readonly HashSet<string> Essential =
    [
        "parlive.ingest.events", "parlive.journal.sync.duration", "parlive.journal.queue.depth", "parlive.runtime.waiting", "parlive.runtime.turn.duration",
        "parlive.units.telling.lag", "parlive.healthy", "parlive.feeds.units", "parlive.disk.free", "dotnet.process.memory.working_set", "http.server.request.duration",
    ];

    [Fact]
    public async Task Metrics_traces_and_logs_arrive()
    {
        await using var collector = await Collector.StartAsync();
        await using var server = await ServerInProcess.StartAsync(new Habits { Settings = Named(collector) });
        await server.AddUnitsAsync(Some.Province);
        await server.ReceiveAsync("A", "x-1");
        while (!await server.App.Services.GetRequiredService<HealthGauges>().LookAsync(TestContext.Current.CancellationToken)) await Task.Yield();
        await server.Client.GetStringAsync(new Uri("/wall/P", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(server.App.Services.GetRequiredService<MeterProvider>().ForceFlush(Everything));
        Assert.True(server.App.Services.GetRequiredService<TracerProvider>().ForceFlush(Everything));

        Assert.True(collector.Resources.ContainsKey("service.name=parlive"));
        Assert.Equal([], Essential.Except(collector.Metrics.Keys, StringComparer.Ordinal), StringComparer.Ordinal);
        AssertOneTrace(collector);
    }

    [Fact]
    public async Task Without_a_collector_nothing_of_it_is_there()
    {
        await using var server = await ServerInProcess.StartAsync();

        Assert.Null(server.App.Services.GetService<MeterProvider>());
        Assert.Null(server.App.Services.GetService<TracerProvider>());
        Assert.Null(server.App.Services.GetService<HealthGauges>());
    }

    // From the request through the visit and the commit to what is told upward, all of one trace, each below one that is there.
    private static void AssertOneTrace(Collector collector)
    {
        var spans = collector.Spans.ToList();
        var commit = spans.First(span => span.Name == "commit");
        var way = new List<string>();
        for (var span = commit; span is not null; span = spans.Find(other => other.Id == span.Parent)) way.Add(span.Name);
        Assert.Equal(["commit", "take in", "visit unit", "take events"], way.Take(4), StringComparer.Ordinal);
        Assert.All(["tell upward", "hear"], name => Assert.Contains(spans, span => span.Trace == commit.Trace && span.Name == name));
    }

    private static Dictionary<string, string?> Named(Collector collector) => new(StringComparer.Ordinal)
    {
        [TelemetryFeature.Variable] = collector.Address,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_TRACES_SAMPLER"] = "always_on",
    };
}
