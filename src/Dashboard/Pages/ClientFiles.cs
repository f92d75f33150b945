using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ParLive.Dashboard.Pages;

/// <summary>The browser's files, which travel inside the assembly.</summary>
internal sealed class ClientFiles(IOptions<DashboardOptions> options)
{
    private const string Prefix = "client/";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Names = typeof(ClientFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Sends a file, or 404.</summary>
    public IResult Send(string file, HttpContext context)
    {
        if (!Names.Contains(file) || !Types.TryGetValue(Path.GetExtension(file), out var type))
            return Results.NotFound();
        // With its version in the address a file never changes; without it (fonts, named by the style sheet) it is asked for anew.
        context.Response.Headers.CacheControl =
            context.Request.Query["v"] == options.Value.Build ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        return Results.Stream(
            typeof(ClientFiles).Assembly.GetManifestResourceStream(Prefix + file)!, type,
            entityTag: new EntityTagHeaderValue($"\"{options.Value.Build}\""));
    }
}
