using System.Text.Json;

namespace ParLive.Operations.Tests.Health;

public sealed class AskedOverHttp
{
    [Fact]
    public async Task A_server_that_hears_nothing_of_its_units_is_ready_and_not_healthy()
    {
        await using var server = await ServerInProcess.StartAsync();
        await server.AddUnitsAsync(Some.Province);
        await server.ReceiveAsync("A", "x-1");
        // What a unit heard is told upward a moment later.
        while ((await server.GetAsync("/api/units/P/feeds")).Json.GetProperty("neverHeard").GetInt32() != 1) await Task.Yield();

        var (status, report) = await server.GetAsync("/health/report");

        Assert.Equal(503, status);
        Assert.False(report.GetProperty("healthy").GetBoolean());
        Assert.Contains("1 units are not heard as expected: 0 late, 0 lost, 1 never heard from (Mỹ Long)", Sentences(report), StringComparison.Ordinal);
        Assert.True(report.GetProperty("journal").GetProperty("writable").GetBoolean());
        Assert.Equal(3, report.GetProperty("units").GetProperty("known").GetInt32());
        Assert.True(report.GetProperty("units").GetProperty("awake").GetInt64() >= 3);
        using var ready = await server.Client.GetAsync(new Uri("/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("ready", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string Sentences(JsonElement report) =>
        string.Join(' ', report.GetProperty("troubles").EnumerateArray().Select(trouble => trouble.GetProperty("sentenceEn").GetString()));
}
