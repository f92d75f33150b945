using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ParLive.Access.Sources;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Access;

/// <summary>Keys and limits of sources, as whoever runs the server makes them, changes them over and takes them back.</summary>
internal static class SourcesEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var sources = routes.MapGroup("/api/sources").WithTags("Sources");
        sources.MapGet("", ListAsync).WithName("sources").WithSummary("All sources with their keys (never the keys themselves), limits, and what they sent today.")
            .Produces<IReadOnlyList<ListedSource>>().ProducesProblem(401).ProducesProblem(403);
        sources.MapPost("/{source}/keys", IssueAsync).WithName("issue-key")
            .WithSummary("Makes a key for a source, beside those it has, and shows it once: for some units with all below them and some kinds of events, until a moment, to be sent or to sign with.")
            .Produces<IssuedKey>(StatusCodes.Status201Created).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);
        sources.MapPost("/{source}/keys/{key}/rotation", RotateAsync).WithName("rotate-key")
            .WithSummary("Makes a key like another one, which goes on for some days (7 unless overlapDays says otherwise) and then ends.")
            .Produces<IssuedKey>(StatusCodes.Status201Created).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        sources.MapPost("/{source}/keys/{key}/revocation", RevokeOneAsync).WithName("revoke-key").WithSummary("Takes one key back at once.")
            .Produces<RevokedKeys>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        sources.MapPost("/{source}/revocation", RevokeAllAsync).WithName("revoke-keys").WithSummary("Takes all keys of a source back at once.")
            .Produces<RevokedKeys>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);
        sources.MapPost("/{source}/limits", LimitAsync).WithName("limit-source")
            .WithSummary("Says how many events a source may send in a second, at once and in a day of the office; what is left out is without a bound of its own.")
            .Produces<SourceLimits>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);
    }

    private static async Task<IResult> ListAsync(HttpContext context, SourceRoll roll, CancellationToken cancellationToken) =>
        await DoneAsync(context, async () => Answers.Of(await roll.ReadAsync(cancellationToken)));

    private static Task<IResult> IssueAsync(HttpContext context, string source, KeyWanted? wanted, SourceDesk desk, CancellationToken cancellationToken) => DoneAsync(context, async () =>
        Shown(await desk.IssueAsync(new KeyOrder(source, new KeyScope(wanted?.Units ?? [], wanted?.Kinds ?? []), wanted?.Expires, wanted?.Signs ?? false), cancellationToken)));

    private static Task<IResult> RotateAsync(
        HttpContext context, string source, string key, RotationWanted? wanted, SourceDesk desk, SourceBook book, CancellationToken cancellationToken) =>
        DoneAsync(context, async () => book.Find(key)?.Source != source ? NoKey(source, key)
            : Shown(await desk.RotateAsync(key, wanted?.OverlapDays is { } days ? TimeSpan.FromDays(days) : null, cancellationToken)));

    private static Task<IResult> RevokeOneAsync(HttpContext context, string source, string key, SourceDesk desk, SourceBook book, CancellationToken cancellationToken) =>
        DoneAsync(context, async () =>
        {
            if (book.Find(key)?.Source != source) return NoKey(source, key);

            await desk.RevokeAsync(key, cancellationToken);
            return Answers.Of(new RevokedKeys(source, 1));
        });

    private static Task<IResult> RevokeAllAsync(HttpContext context, string source, SourceDesk desk, CancellationToken cancellationToken) =>
        DoneAsync(context, async () => Answers.Of(new RevokedKeys(source, await desk.RevokeAllAsync(source, cancellationToken))));

    private static Task<IResult> LimitAsync(HttpContext context, string source, SourceLimits limits, SourceDesk desk, CancellationToken cancellationToken) =>
        DoneAsync(context, async () =>
        {
            await desk.LimitAsync(source, limits, cancellationToken);
            return Answers.Of(limits);
        });

    private static IResult Shown(MadeKey made) => Answers.Of(
        new IssuedKey(made.Key.Source, made.Text, made.Key.Id, made.Key.Expires, made.Key.Scope, made.Key.Signs), StatusCodes.Status201Created);

    private static IResult NoKey(string source, string key) => Answers.Problem(StatusCodes.Status404NotFound, $"The source {Texts.Quote(source)} has no key {Texts.Quote(key)}.");

    private static async Task<IResult> DoneAsync(HttpContext context, Func<Task<IResult>> act)
    {
        try
        {
            return await act();
        }
        catch (SourceRefusedException refused)
        {
            var status = refused.Problem switch { "key" => StatusCodes.Status404NotFound, "gone" => StatusCodes.Status409Conflict, _ => StatusCodes.Status400BadRequest };
            return Answers.Problem(status, refused.Message, new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason"] = refused.Problem });
        }
        catch (Exception weather) when (weather is IOException or TimeoutException)
        {
            return Answers.Weather(context, weather)!;
        }
    }

    /// <summary>What a new key is to be; everything may be left out.</summary>
    /// <param name="Units">Codes or keys of units for which it is good, with all below them; none: all.</param>
    /// <param name="Kinds">Matters of events for which it is good (dossier, count, index, task, inspection, feedback); none: all.</param>
    /// <param name="Expires">From when on it is unknown; left out: never.</param>
    /// <param name="Signs">Whether bodies are signed with it, and it is never sent.</param>
    internal sealed record KeyWanted(IReadOnlyList<string>? Units, IReadOnlyList<string>? Kinds, DateTimeOffset? Expires, bool? Signs);

    /// <summary>How a key is changed over.</summary>
    /// <param name="OverlapDays">How many days the old one goes on, 0 to 90; left out: 7.</param>
    internal sealed record RotationWanted(double? OverlapDays);

    /// <summary>A key that was made.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Key">Its key. It is shown once.</param>
    /// <param name="Id">By which it is named from now on.</param>
    /// <param name="Expires">From when on it is unknown; null for never.</param>
    /// <param name="Scope">For what it is good; null for everything.</param>
    /// <param name="Signs">Whether bodies are signed with it, and it is never sent.</param>
    internal sealed record IssuedKey(string Source, string Key, string Id, DateTimeOffset? Expires, KeyScope? Scope, bool Signs);

    /// <summary>Keys that were taken back.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Revoked">How many.</param>
    internal sealed record RevokedKeys(string Source, int Revoked);
}
