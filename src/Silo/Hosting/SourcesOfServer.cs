using System.Text.Json;
using ParLive.Access.Sources;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Hosting;

/// <summary>The keys of sources as a running server has them.</summary>
internal sealed class SourcesOfServer(RunningServer server) : ISourcesAtHand
{
    public async Task<(string Text, string Id, bool Signs)> IssueAsync(KeyOrder order, CancellationToken cancellationToken) =>
        Of(await server.PostAsync<JsonElement>(Of(order.Source, "keys"), new { order.Scope?.Units, order.Scope?.Kinds, order.Expires, order.Signs }, cancellationToken));

    public async Task<(string Text, string Id, bool Signs)> RotateAsync(string source, string key, double? overlapDays, CancellationToken cancellationToken) =>
        Of(await server.PostAsync<JsonElement>(Of(source, $"keys/{Uri.EscapeDataString(key)}/rotation"), new { overlapDays }, cancellationToken));

    public async Task<int> RevokeAsync(string source, string? key, CancellationToken cancellationToken) =>
        (await server.PostAsync<JsonElement>(Of(source, key is null ? "revocation" : $"keys/{Uri.EscapeDataString(key)}/revocation"), new { }, cancellationToken)).GetProperty("revoked").GetInt32();

    public Task LimitAsync(string source, SourceLimits limits, CancellationToken cancellationToken) =>
        server.PostAsync<JsonElement>(Of(source, "limits"), limits, cancellationToken);

    public Task<IReadOnlyList<ListedSource>> ListAsync(CancellationToken cancellationToken) => server.GetAsync<IReadOnlyList<ListedSource>>("/api/sources", cancellationToken);

    private static string Of(string source, string what) => $"/api/sources/{Uri.EscapeDataString(source)}/{what}";

    private static (string Text, string Id, bool Signs) Of(JsonElement made) =>
        (made.GetProperty("key").GetString()!, made.GetProperty("id").GetString()!, made.GetProperty("signs").GetBoolean());
}
