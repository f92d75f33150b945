using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace ParLive.Operations.Doors;

/// <summary>Behind a proxy nobody comes in but through it, and from this machine.</summary>
internal static class ProxyGate
{
    /// <summary>Whether a connection is the proxy's, or this machine's own.</summary>
    /// <param name="from">Where it comes from; null for a socket that has no address.</param>
    /// <param name="to">At which address it was taken.</param>
    /// <param name="proxies">The proxies.</param>
    public static bool LetsIn(IPAddress? from, IPAddress? to, IReadOnlyList<IPNetwork> proxies) =>
        from is null || IPAddress.IsLoopback(Plain(from)) || from.Equals(to) || IsAmong(from, proxies);

    /// <summary>Says where to come in.</summary>
    public static Task RefuseAsync(HttpContext context) => Results.Problem(
        "This server stands behind a proxy, and answers nobody who comes past it. Ask at the proxy's address.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);

    /// <summary>What of the forwarded headers is believed: who came and how, as far as those proxies say it.</summary>
    public static ForwardedHeadersOptions Believing(IReadOnlyList<IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownIPNetworks.Add(proxy);
        return options;
    }

    private static bool IsAmong(IPAddress from, IReadOnlyList<IPNetwork> proxies) => proxies.Any(proxy => proxy.Contains(Plain(from)));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
