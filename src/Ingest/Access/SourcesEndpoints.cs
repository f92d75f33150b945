using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ParLive.Grains.Access;

namespace ParLive.Ingest.Access;

/// <summary>Keys of sources, as whoever runs the server issues them and takes them back.</summary>
internal static class SourcesEndpoints
{
    private const int LongestName = 120;
    private const string Issuing = "issuing keys; use a key of 'operator'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var sources = routes.MapGroup("/api/sources/{source}").WithTags("Sources");
        sources.MapPost("/keys", IssueAsync)
            .WithName("issue-key").WithSummary("Issues a key for a source, beside those it has, and shows it once.")
            .Produces<IssuedKey>(StatusCodes.Status201Created).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);
        sources.MapPost("/revocation", RevokeAsync)
            .WithName("revoke-keys").WithSummary("Takes all keys of a source back.")
            .Produces<RevokedKeys>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);
    }

    private static async Task<IResult> IssueAsync(HttpContext context, string source, ISourceKeys keys, SourceGate gate, CancellationToken cancellationToken)
    {
        if (gate.RefuseOthers(context, alsoAllowed: null, Issuing) is { } refusal) return refusal;
        var name = source.Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) return Answers.Problem(400, $"A source is named by 1 to {LongestName} characters.");
        return await HereAsync(async () => Answers.Of(new IssuedKey(name, await keys.Issue(name, cancellationToken)), StatusCodes.Status201Created));
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, string source, ISourceKeys keys, SourceGate gate, CancellationToken cancellationToken)
    {
        if (gate.RefuseOthers(context, alsoAllowed: null, Issuing) is { } refusal) return refusal;
        return await HereAsync(async () => Answers.Of(new RevokedKeys(source, await keys.Revoke(source, cancellationToken))));
    }

    private static async Task<IResult> HereAsync(Func<Task<IResult>> act)
    {
        try
        {
            return await act();
        }
        catch (NotSupportedException elsewhere)
        {
            // A host that only reaches the units has no journal to write into.
            return Answers.Problem(StatusCodes.Status409Conflict, elsewhere.Message);
        }
    }

    /// <summary>A key that was issued.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Key">Its key. It is shown once: only its hash is kept.</param>
    internal sealed record IssuedKey(string Source, string Key);

    /// <summary>Keys that were taken back.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Revoked">How many it had.</param>
    internal sealed record RevokedKeys(string Source, int Revoked);
}
