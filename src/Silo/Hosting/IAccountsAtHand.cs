using ParLive.Access.Accounts;

namespace ParLive.Silo.Hosting;

/// <summary>Accounts as a command reaches them: in a running server, or in the journal itself.</summary>
internal interface IAccountsAtHand
{
    /// <summary>All accounts.</summary>
    Task<IReadOnlyList<ListedAccount>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds one; answers its password.</summary>
    Task<string> AddAsync(string name, string person, Grant? grant, CancellationToken cancellationToken);

    /// <summary>Keeps one out.</summary>
    Task<ListedAccount> DisableAsync(string name, CancellationToken cancellationToken);

    /// <summary>Lets a disabled one in again.</summary>
    Task<ListedAccount> EnableAsync(string name, CancellationToken cancellationToken);

    /// <summary>Lets one try again at once.</summary>
    Task<ListedAccount> UnlockAsync(string name, CancellationToken cancellationToken);

    /// <summary>Gives one another password, and answers it.</summary>
    Task<string> ResetAsync(string name, bool isFactorLost, CancellationToken cancellationToken);

    /// <summary>Gives one a role.</summary>
    Task<ListedAccount> GrantAsync(string name, Grant grant, CancellationToken cancellationToken);

    /// <summary>Takes a role back.</summary>
    Task<ListedAccount> RevokeAsync(string name, Grant grant, CancellationToken cancellationToken);

    /// <summary>Lets one sign in by way of the organisation's own provider.</summary>
    Task<ListedAccount> TieAsync(string name, string subject, CancellationToken cancellationToken);
}
