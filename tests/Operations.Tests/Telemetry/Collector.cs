using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ParLive.Operations.Tests.Telemetry;

/// <summary>A collector on loopback that takes OTLP over HTTP, and remembers what it was told by the numbers of the protocol's own fields.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, byte> Metrics { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<Span> Spans { get; } = new();

    public ConcurrentQueue<string> Logs { get; } = new();

    public ConcurrentDictionary<string, byte> Resources { get; } = new(StringComparer.Ordinal);

    public string Address => _app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new Collector(app);
        app.MapPost("/v1/metrics", (Delegate)((HttpContext context) => TakeAsync(context, collector.TakeMetrics)));
        app.MapPost("/v1/traces", (Delegate)((HttpContext context) => TakeAsync(context, collector.TakeSpans)));
        app.MapPost("/v1/logs", (Delegate)((HttpContext context) => TakeAsync(context, collector.TakeLogs)));
        await app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<IResult> TakeAsync(HttpContext context, Action<byte[]> take)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        take(body.ToArray());
        return Results.Bytes([], "application/x-protobuf");
    }

    // ExportMetricsServiceRequest.resource_metrics 1 → resource 1, scope_metrics 2 → metrics 2 → name 1
    private void TakeMetrics(byte[] body)
    {
        foreach (var resource in Fields.In(body, 1))
        {
            TakeResource(resource);
            foreach (var metric in Fields.In(resource, 2).SelectMany(scope => Fields.In(scope, 2)))
                Metrics.TryAdd(Text(Fields.In(metric, 1).First()), 0);
        }
    }

    // resource_spans 1 → scope_spans 2 → spans 2 → trace_id 1, span_id 2, parent_span_id 4, name 5, links 13 → trace_id 1
    private void TakeSpans(byte[] body)
    {
        foreach (var span in Fields.In(body, 1).SelectMany(resource => Fields.In(resource, 2)).SelectMany(scope => Fields.In(scope, 2)))
            Spans.Enqueue(new Span(Text(Fields.In(span, 5).First()), Hex(span, 1), Hex(span, 2), Hex(span, 4)));
    }

    // resource_logs 1 → scope_logs 2 → log_records 2 → body 5 → string_value 1
    private void TakeLogs(byte[] body)
    {
        foreach (var said in Fields.In(body, 1).SelectMany(resource => Fields.In(resource, 2)).SelectMany(scope => Fields.In(scope, 2)).SelectMany(record => Fields.In(record, 5)))
            Logs.Enqueue(Text(Fields.In(said, 1).First()));
    }

    // Resource.attributes 1 → key 1, value 2 → string_value 1
    private void TakeResource(byte[] resource)
    {
        foreach (var pair in Fields.In(resource, 1).SelectMany(one => Fields.In(one, 1)))
            Resources.TryAdd($"{Text(Fields.In(pair, 1).First())}={string.Concat(Fields.In(pair, 2).SelectMany(value => Fields.In(value, 1)).Select(Text))}", 0);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static string Hex(byte[] message, int field) => Convert.ToHexString(Fields.In(message, field).FirstOrDefault() ?? []);

    internal sealed record Span(string Name, string Trace, string Id, string Parent);
}
