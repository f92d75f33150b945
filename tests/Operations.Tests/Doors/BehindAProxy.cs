using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ParLive.Operations.Doors;
using IPNetwork = System.Net.IPNetwork;

namespace ParLive.Operations.Tests.Doors;

public sealed class BehindAProxy
{
    private static readonly IReadOnlyList<IPNetwork> Proxies = [DoorTerms.ProxyOf("10.0.0.0/24")!.Value];

    [Theory]
    [InlineData("10.0.0.7", true)]
    [InlineData("::ffff:10.0.0.7", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("192.0.2.1", true)]
    [InlineData("10.0.1.7", false)]
    [InlineData("203.0.113.9", false)]
    public void Nobody_comes_in_past_it(string from, bool letsIn) => Assert.Equal(letsIn, ProxyGate.LetsIn(IPAddress.Parse(from), IPAddress.Parse("192.0.2.1"), Proxies));

    [Theory]
    [InlineData("10.0.0.7", "203.0.113.9", "203.0.113.9", true)]
    [InlineData("10.0.0.7", "10.0.0.9, 203.0.113.9", "203.0.113.9", true)]
    [InlineData("198.51.100.1", "203.0.113.9", "198.51.100.1", false)]
    public async Task Only_what_the_proxy_itself_says_of_who_came_is_believed(string from, string said, string believed, bool isSecure)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(from) } };
        context.Request.Headers["X-Forwarded-For"] = said;
        context.Request.Headers["X-Forwarded-Proto"] = string.Join(", ", said.Split(',').Select(_ => "https"));
        var middleware = new ForwardedHeadersMiddleware(_ => Task.CompletedTask, NullLoggerFactory.Instance, Options.Create(ProxyGate.Believing(Proxies)));

        await middleware.Invoke(context);

        Assert.Equal((believed, isSecure), (context.Connection.RemoteIpAddress.ToString(), context.Request.IsHttps));
    }
}
