using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Operations.Doors;

namespace ParLive.Operations.Tests.Doors;

/// <summary>Whatever comes in is bounded in size and time, at every endpoint there is.</summary>
public sealed class EachEndpoint
{
    [Fact]
    public async Task Every_endpoint_is_bounded_or_says_why_not()
    {
        await using var server = await ServerInProcess.StartAsync();
        var endpoints = server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        Assert.True(endpoints.Count > 60, $"There are {endpoints.Count} endpoints.");
        Assert.All(endpoints, endpoint =>
        {
            var bound = endpoint.Metadata.GetMetadata<EndpointBound>();
            Assert.True(bound is not null, $"{endpoint} has no bound.");
            Assert.True(bound.Why is not null || bound is { Body: > 0, Time.Ticks: > 0 } || endpoint.RoutePattern.RawText!.StartsWith("/live", StringComparison.Ordinal), $"{endpoint} is bounded in part.");
            Assert.True(bound.Time is null == endpoint.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is not null, $"{endpoint} does not keep its time.");
        });
        Assert.Equal(3, endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<EndpointBound>()!.Why is not null).Select(endpoint => endpoint.RoutePattern.RawText).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_unread()
    {
        await using var server = await ServerInProcess.StartAsync();

        var answer = await RawAsync(server, "POST /api/units/P/hotspots HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_is_too_long_is_refused()
    {
        await using var server = await ServerInProcess.StartAsync();

        Assert.StartsWith("HTTP/1.1 414", await RawAsync(server, $"GET /{new string('x', 9_000)} HTTP/1.1\r\nHost: x\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await RawAsync(server, $"GET / HTTP/1.1\r\nHost: x\r\nX-Long: {new string('x', 33_000)}\r\n\r\n"), StringComparison.Ordinal);
    }

    private static async Task<string> RawAsync(ServerInProcess server, string request)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }
}
