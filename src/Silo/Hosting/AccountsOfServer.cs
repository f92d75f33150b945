using System.Text.Json;
using ParLive.Access.Accounts;

namespace ParLive.Silo.Hosting;

/// <summary>Accounts as a running server has them.</summary>
internal sealed class AccountsOfServer(RunningServer server) : IAccountsAtHand
{
    private const string All = "/api/accounts";

    public Task<IReadOnlyList<ListedAccount>> ListAsync(CancellationToken cancellationToken) => server.GetAsync<IReadOnlyList<ListedAccount>>(All, cancellationToken);

    public Task<string> AddAsync(string name, string person, Grant? grant, CancellationToken cancellationToken) =>
        ToldAsync(All, new { name, person, Role = grant?.Role.ToString(), grant?.Unit }, cancellationToken);

    public Task<ListedAccount> DisableAsync(string name, CancellationToken cancellationToken) => ChangeAsync(name, "disabling", new { }, cancellationToken);

    public Task<ListedAccount> EnableAsync(string name, CancellationToken cancellationToken) => ChangeAsync(name, "enabling", new { }, cancellationToken);

    public Task<ListedAccount> UnlockAsync(string name, CancellationToken cancellationToken) => ChangeAsync(name, "unlocking", new { }, cancellationToken);

    public Task<string> ResetAsync(string name, bool isFactorLost, CancellationToken cancellationToken) =>
        ToldAsync(PathOf(name, "password"), new { WithoutSecondFactor = isFactorLost }, cancellationToken);

    public Task<ListedAccount> GrantAsync(string name, Grant grant, CancellationToken cancellationToken) => ChangeAsync(name, "roles", Meant(grant), cancellationToken);

    public Task<ListedAccount> RevokeAsync(string name, Grant grant, CancellationToken cancellationToken) => ChangeAsync(name, "roles/revocation", Meant(grant), cancellationToken);

    public Task<ListedAccount> TieAsync(string name, string subject, CancellationToken cancellationToken) => ChangeAsync(name, "logins", new { subject }, cancellationToken);

    private static string PathOf(string name, string what) => $"{All}/{Uri.EscapeDataString(name)}/{what}";

    private static object Meant(Grant grant) => new { Role = grant.Role.ToString(), grant.Unit };

    private Task<ListedAccount> ChangeAsync(string name, string what, object order, CancellationToken cancellationToken) =>
        server.PostAsync<ListedAccount>(PathOf(name, what), order, cancellationToken);

    private async Task<string> ToldAsync(string path, object order, CancellationToken cancellationToken) =>
        (await server.PostAsync<JsonElement>(path, order, cancellationToken)).GetProperty("password").GetString()!;
}
