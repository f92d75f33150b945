using Microsoft.AspNetCore.Identity;

namespace ParLive.Access.Accounts;

/// <summary>By what providers know an account.</summary>
public sealed partial class AccountStore : IUserLoginStore<Account>
{
    /// <inheritdoc/>
    public Task AddLoginAsync(Account user, UserLoginInfo login, CancellationToken cancellationToken)
    {
        user.Logins = [.. user.Logins, new ExternalLogin(login.LoginProvider, login.ProviderKey)];
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RemoveLoginAsync(Account user, string loginProvider, string providerKey, CancellationToken cancellationToken)
    {
        user.Logins = [.. user.Logins.Where(login => login != new ExternalLogin(loginProvider, providerKey))];
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IList<UserLoginInfo>> GetLoginsAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserLoginInfo>>([.. user.Logins.Select(login => new UserLoginInfo(login.Provider, login.Subject, null))]);

    /// <inheritdoc/>
    public Task<Account?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        Task.FromResult(accounts.Of(new ExternalLogin(loginProvider, providerKey)));
}
