using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;
using ParLive.Running;

namespace ParLive.Operations.Tests.Telemetry;

/// <summary>What the dashboard that comes with the program asks for is measured, under that name as Prometheus spells it.</summary>
public sealed partial class TheDashboard
{
    private static readonly string File = Path.Combine(Tree.Root, "deploy", "grafana", "parlive.json");

    [Fact]
    public async Task Every_figure_that_it_asks_for_is_measured()
    {
        var measured = new HashSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => { lock (measured) measured.UnionWith(PrometheusNames.Of(instrument)); } };
        listener.Start();
        await using var server = await ServerInProcess.StartAsync(new() { Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9" } });
        await server.AddUnitsAsync(Some.Province);
        await server.ReceiveAsync("A", "x-1");

        var asked = Names().Matches(Labels().Replace(string.Join('\n', Expressions()), "")).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        Assert.True(asked.Count > 20, $"It asks for {asked.Count} figures.");
        lock (measured) Assert.Equal([], asked.Where(name => !measured.Contains(name)), StringComparer.Ordinal);
    }

    [Fact]
    public void Each_panel_has_a_title_a_description_a_place_and_a_question()
    {
        using var dashboard = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray().Where(panel => panel.GetProperty("type").GetString() != "row").ToList();

        Assert.All(panels, panel =>
        {
            Assert.NotEmpty(panel.GetProperty("title").GetString()!);
            Assert.NotEmpty(panel.GetProperty("description").GetString()!);
            Assert.NotEmpty(panel.GetProperty("targets").EnumerateArray());
            var place = panel.GetProperty("gridPos");
            Assert.InRange(place.GetProperty("x").GetInt32() + place.GetProperty("w").GetInt32(), 1, 24);
        });
        Assert.Equal(panels.Count, panels.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
    }

    private static IEnumerable<string> Expressions()
    {
        using var dashboard = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        return [.. Expressions(dashboard.RootElement)];
    }

    private static IEnumerable<string> Expressions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name is "expr" && member.Value.ValueKind == JsonValueKind.String
            ? [member.Value.GetString()!]
            : Expressions(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Expressions),
        _ => [],
    };

    // What stands after by, and between braces.
    [GeneratedRegex(@"by \([^)]*\)|\{[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Labels();

    [GeneratedRegex(@"\b(parlive|dotnet|kestrel|http)_[a-z_]+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Names();
}
