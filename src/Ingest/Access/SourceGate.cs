using Microsoft.AspNetCore.Http;
using ParLive.Grains.Access;

namespace ParLive.Ingest.Access;

/// <summary>Tells from a request's key who sends.</summary>
internal sealed class SourceGate(ISourceKeys keys)
{
    private const string Scheme = "Bearer ";

    /// <summary>Who sends; null when no key is configured. Answers the refusal if the key is missing or unknown.</summary>
    public IResult? Refuse(HttpContext context, out string? source)
    {
        source = null;
        if (!keys.Any) return null;
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) source = keys.SourceOf(header[Scheme.Length..].Trim());
        if (source is not null) return null;

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"parlive\"";
        return Answers.Problem(StatusCodes.Status401Unauthorized, header.Length == 0
            ? "Send the source's key as 'Authorization: Bearer plk_...'."
            : "No source holds this key; it may have been revoked.");
    }

    /// <summary>As <see cref="Refuse"/>, and only a key of the operator (or of <paramref name="alsoAllowed"/>) passes.</summary>
    public IResult? RefuseOthers(HttpContext context, string? alsoAllowed, string what)
    {
        if (Refuse(context, out var source) is { } refusal) return refusal;
        var may = source is null or IngestOptions.Operator || string.Equals(source, alsoAllowed, StringComparison.Ordinal);
        return may ? null : Answers.Problem(StatusCodes.Status403Forbidden, $"The key of '{source}' does not allow {what}.");
    }
}
