using ParLive.Access.Accounts;

namespace ParLive.Silo.Hosting;

/// <summary>Accounts in the journal that this process has opened.</summary>
internal sealed class AccountsHere(IServiceProvider services) : IAccountsAtHand
{
    // Without units: accounts may be made for those that are still to come.
    private readonly AccountDesk _desk = new(
        services.GetRequiredService<Access.Accounts.Accounts>(), services.GetRequiredService<AccountBook>(), services.GetRequiredService<TimeProvider>(), null);

    public Task<IReadOnlyList<ListedAccount>> ListAsync(CancellationToken cancellationToken) => Task.FromResult(_desk.List());

    public Task<string> AddAsync(string name, string person, Grant? grant, CancellationToken cancellationToken) => _desk.AddAsync(name, person, grant);

    public Task<ListedAccount> DisableAsync(string name, CancellationToken cancellationToken) => _desk.DisableAsync(name);

    public Task<ListedAccount> EnableAsync(string name, CancellationToken cancellationToken) => _desk.EnableAsync(name);

    public Task<ListedAccount> UnlockAsync(string name, CancellationToken cancellationToken) => _desk.UnlockAsync(name);

    public Task<string> ResetAsync(string name, bool isFactorLost, CancellationToken cancellationToken) => _desk.ResetAsync(name, isFactorLost);

    public Task<ListedAccount> GrantAsync(string name, Grant grant, CancellationToken cancellationToken) => _desk.GrantAsync(name, grant);

    public Task<ListedAccount> RevokeAsync(string name, Grant grant, CancellationToken cancellationToken) => _desk.RevokeAsync(name, grant);

    public Task<ListedAccount> TieAsync(string name, string subject, CancellationToken cancellationToken) => _desk.TieAsync(name, subject);
}
