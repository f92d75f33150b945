using System.Diagnostics.Metrics;

namespace ParLive.Operations.Tests.Telemetry;

/// <summary>How Prometheus spells the name of an instrument that came over OTLP.</summary>
internal static class PrometheusNames
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal) { ["s"] = "seconds", ["ms"] = "milliseconds", ["By"] = "bytes" };

    public static IEnumerable<string> Of(Instrument instrument)
    {
        var kind = instrument.GetType().Name.Split('`')[0];
        var name = instrument.Name.Replace('.', '_');
        if (instrument.Unit is { } unit && Units.TryGetValue(unit, out var word) && !name.EndsWith(word, StringComparison.Ordinal)) name += "_" + word;
        if (instrument.Unit == "1" && kind.EndsWith("Gauge", StringComparison.Ordinal)) name += "_ratio";
        return kind switch
        {
            "Histogram" => [name + "_bucket", name + "_sum", name + "_count"],
            "Counter" or "ObservableCounter" => [name + "_total"],
            _ => [name],
        };
    }
}
