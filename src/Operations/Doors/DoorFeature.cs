using System.Security.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Operations.Health;

namespace ParLive.Operations.Doors;

/// <summary>Puts the doors into a host: TLS, the proxies in front, and bounds to everything that comes in.</summary>
public static class DoorFeature
{
    // What stands in no bound of an endpoint: lines, heads and connections.
    private const int LongestLine = 8 * 1024;
    private const int LongestHead = 32 * 1024;
    private const int MostHeaders = 100;
    private const int MostConnections = 20_000;
    private static readonly TimeSpan HeadInTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan KeptOpen = TimeSpan.FromSeconds(130);
    private static readonly TimeSpan Hsts = TimeSpan.FromDays(365);

    /// <summary>Adds them.</summary>
    public static void AddDoors(this WebApplicationBuilder builder, DoorTerms terms)
    {
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(Bound);
        builder.Services.AddSingleton(terms);
        builder.Services.AddHsts(options => options.MaxAge = Hsts);
        builder.Services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy { Timeout = EndpointBounds.Usual.Time });
        builder.Services.AddSingleton<IHealthPart, DoorHealth>();
        if (terms.Certificate is not { } file) return;

        var certificate = DoorCertificate.Open(file, terms.CertificateKey, TimeProvider.System);
        builder.Services.AddSingleton(certificate);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
            https.ServerCertificateSelector = (_, _) => certificate.Leaf;
            https.OnAuthenticate = (_, tls) => (tls.ServerCertificateContext, tls.ServerCertificateSelectionCallback) = (certificate.Context, null);
        }));
    }

    /// <summary>Puts them in front of everything else.</summary>
    public static void UseDoors(this WebApplication app)
    {
        foreach (var certificate in app.Services.GetServices<DoorCertificate>()) certificate.Log = app.Services.GetRequiredService<ILogger<DoorCertificate>>();
        if (app.Services.GetRequiredService<DoorTerms>().Proxies is { Count: > 0 } proxies)
        {
            app.Use((context, next) => ProxyGate.LetsIn(context.Connection.RemoteIpAddress, context.Connection.LocalIpAddress, proxies) ? next(context) : ProxyGate.RefuseAsync(context));
            app.UseForwardedHeaders(ProxyGate.Believing(proxies));
        }

        app.UseHsts();
        app.UseRouting();
        app.UseRequestTimeouts();
    }

    private static void Bound(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        (limits.MaxRequestLineSize, limits.MaxRequestHeadersTotalSize, limits.MaxRequestHeaderCount) = (LongestLine, LongestHead, MostHeaders);
        (limits.RequestHeadersTimeout, limits.KeepAliveTimeout) = (HeadInTime, KeptOpen);
        (limits.MaxConcurrentConnections, limits.MaxConcurrentUpgradedConnections) = (MostConnections, MostConnections);
        limits.MaxRequestBodySize = EndpointBounds.Usual.Body;
    }
}
