using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ParLive.Operations.Telemetry;

/// <summary>Sends metrics, traces and logs over OTLP, where somebody is named to send them to; otherwise nothing of it is there.</summary>
/// <remarks>All else is set as OpenTelemetry sets it: OTEL_EXPORTER_OTLP_PROTOCOL, _HEADERS, OTEL_METRIC_EXPORT_INTERVAL, OTEL_TRACES_SAMPLER.</remarks>
public static class TelemetryFeature
{
    /// <summary>The variable that turns it on, by naming the collector.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Service = "parlive";
    private const string SamplerVariable = "OTEL_TRACES_SAMPLER";
    private const string NameVariable = "OTEL_SERVICE_NAME";

    // One request in a hundred: thousands come in a second, and each makes a handful of activities.
    private const double UsualShare = 0.01;

    // OpenTelemetry's own are for milliseconds, and ours are seconds.
    private static readonly double[] Seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

    /// <summary>Adds it, where the configuration names a collector.</summary>
    public static bool AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Variable])) return false;

        builder.Services.AddSingleton<HealthGauges>();
        builder.Services.AddHostedService(static provider => provider.GetRequiredService<HealthGauges>());
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => Name(resource, builder.Configuration))
            .WithMetrics(Measure)
            .WithTracing(tracing => Trace(tracing, builder.Configuration))
            .UseOtlpExporter();
        builder.Logging.AddOpenTelemetry(static logging => (logging.IncludeFormattedMessage, logging.ParseStateValues) = (true, true));
        return true;
    }

    // Which process of which machine: a cluster's silos say the same names.
    private static void Name(ResourceBuilder resource, IConfiguration configuration) => resource.AddService(
        string.IsNullOrWhiteSpace(configuration[NameVariable]) ? Service : configuration[NameVariable]!,
        serviceVersion: typeof(TelemetryFeature).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
        serviceInstanceId: string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}"));

    private static void Measure(MeterProviderBuilder metrics) => metrics
        .AddMeter([.. TelemetryNames.Meters])
        .AddView(static instrument => instrument.Unit == "s" && instrument.GetType().GetGenericTypeDefinition() == typeof(Histogram<>)
            ? new ExplicitBucketHistogramConfiguration { Boundaries = Seconds }
            : null);

    private static void Trace(TracerProviderBuilder tracing, IConfiguration configuration)
    {
        tracing.AddSource([.. TelemetryNames.Sources]);
        if (!string.IsNullOrWhiteSpace(configuration[SamplerVariable])) return;

        // Whether a request is traced is for this server to say: a sender that asks for all of its own would fill the collector.
        var share = new TraceIdRatioBasedSampler(UsualShare);
        tracing.SetSampler(new ParentBasedSampler(share, remoteParentSampled: share, remoteParentNotSampled: share));
    }
}
