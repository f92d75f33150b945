using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Grains.Access;

namespace ParLive.Ingest.Access;

/// <summary>Tells from a request who sends, and words the refusals while doors are open; who passes is the policy table's to say.</summary>
internal sealed class SourceGate(ISourceKeys keys, Doorkeeper keeper)
{
    private const string Scheme = "Bearer ";

    /// <summary>Which source sends; null when no key is configured, or an account does. Answers the refusal if the key is missing or unknown.</summary>
    public IResult? Refuse(HttpContext context, out string? source)
    {
        source = Passage.Of(context)?.Caller.Source;
        if (source is not null) return null;

        // Whoever is here while doors are closed has passed the table.
        if (keeper.IsClosed && Passage.Of(context) is not null) return null;
        if (!keys.Any && !keeper.IsClosed) return null;

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
        var may = source is null or Caller.OperatorKey || string.Equals(source, alsoAllowed, StringComparison.Ordinal);
        return may ? null : Answers.Problem(StatusCodes.Status403Forbidden, $"The key of '{source}' does not allow {what}.");
    }
}
