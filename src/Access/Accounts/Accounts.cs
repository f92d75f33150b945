using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ParLive.Grains.Audit;

namespace ParLive.Access.Accounts;

/// <summary>Accounts as Identity keeps them, by the office's clock, with every wrong attempt counted however many come at once.</summary>
public sealed class Accounts(
    AccountStore store, AccountBook book, TimeProvider clock, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, PasswordRules rules,
    AccountNames names, IServiceProvider services, ILogger<Accounts> log)
    : UserManager<Account>(store, options, hasher, [], [rules], names, new IdentityErrorDescriber(), services, log)
{
    /// <summary>Wrong attempts after which an account is locked.</summary>
    public const int MostFailures = 5;

    /// <summary>For how long.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    // Letters and digits that nobody mixes up.
    private const string Legible = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int MostTries = 100;

    /// <inheritdoc/>
    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.IsLocked(clock.GetUtcNow()));

    /// <summary>Counts a wrong attempt; none gets lost when many come at once.</summary>
    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        for (var left = MostTries; left > 0; left--)
        {
            if (book.Find(user.Name) is not { } known) return IdentityResult.Failed();

            // Whoever tries on while it is locked neither lengthens nor shortens that.
            var now = clock.GetUtcNow();
            if (known.IsLocked(now)) return Take(user, known);

            var isLast = known.Failures + 1 >= MostFailures;
            known.Failures = isLast ? 0 : known.Failures + 1;
            known.LockedUntil = isLast ? now + LockedFor : null;
            known.Act = isLast ? AuditActs.AccountLocked : AuditActs.SignInFailed;
            if ((await store.UpdateAsync(known, CancellationToken.None)).Succeeded) return Take(user, known);
        }

        return IdentityResult.Failed();
    }

    /// <inheritdoc/>
    public override Task<IdentityResult> ResetAccessFailedCountAsync(Account user)
    {
        if (user is { Failures: 0, LockedUntil: null }) return Task.FromResult(IdentityResult.Success);

        (user.Failures, user.LockedUntil, user.Act) = (0, null, AuditActs.SignInFailuresForgotten);
        return UpdateAsync(user);
    }

    /// <summary>Adds an account; answers a password that is told once and has to be changed.</summary>
    /// <exception cref="AccountRefusedException">The name cannot be one, or is taken.</exception>
    public async Task<string> AddAsync(string name, string person, IReadOnlyList<Grant> grants)
    {
        var known = AccountNames.Normal(name);
        if (!AccountNames.IsName(known))
            throw new AccountRefusedException("account", $"'{name}' is no name for an account: 2 to {AccountNames.Longest} of the letters {AccountNames.Letters}, a letter or digit first; {AuditAct.Console} and {AuditAct.Setup} are taken.");
        if (book.Find(known) is not null) throw Taken(known);

        var (account, password) = (new Account { Name = known, Person = person.Trim(), Grants = grants, MustChoose = true }, NewPassword());
        Hold(account, password);
        // Somebody else may have been first with the name meanwhile.
        return (await CreateAsync(account)).Succeeded ? password : throw Taken(known);
    }

    /// <summary>Gives an account another password that is told once, and ends its sessions.</summary>
    public async Task<string> ResetPasswordAsync(string name)
    {
        var password = NewPassword();
        await ChangeAsync(name, AuditActs.AccountPasswordReset, account =>
        {
            Hold(account, password);
            (account.MustChoose, account.Failures, account.LockedUntil) = (true, 0, null);
        });
        return password;
    }

    /// <summary>Chooses a password of one's own; answers what is wrong with it, or null. Other sessions end.</summary>
    public async Task<string?> ChooseAsync(Account account, string password)
    {
        if (PasswordRules.Problem(account.Name, password) is { } problem) return problem;
        if (account.MustChoose && account.PasswordHash is not null && await CheckPasswordAsync(account, password)) return "same";

        await ChangeAsync(account.Name, AuditActs.AccountPasswordChanged, known =>
        {
            Hold(known, password);
            known.MustChoose = false;
        });
        return null;
    }

    /// <summary>Changes an account, again when somebody else was first.</summary>
    /// <exception cref="AccountRefusedException">There is no such account, or no end of others.</exception>
    public async Task<Account> ChangeAsync(string name, string act, Action<Account> change)
    {
        for (var left = MostTries; left > 0; left--)
        {
            var account = book.Find(AccountNames.Normal(name)) ?? throw new AccountRefusedException("unknown", $"There is no account '{name}'.");
            change(account);
            account.Act = act;
            if ((await store.UpdateAsync(account, CancellationToken.None)).Succeeded) return account;
        }

        throw new AccountRefusedException("gone", $"The account '{name}' is changed by others all the time. Nothing was changed; try again.");
    }

    /// <summary>Gives an account a password, without writing it; every session of it ends.</summary>
    internal void Hold(Account account, string password)
    {
        account.PasswordHash = PasswordHasher.HashPassword(account, password);
        account.PasswordSince = clock.GetUtcNow();
        account.Stamp = NewStamp();
    }

    /// <summary>A stamp that no session has.</summary>
    public static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static AccountRefusedException Taken(string name) => new("taken", $"There is an account '{name}' already.");

    private static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Legible, 4)));

    private static IdentityResult Take(Account user, Account known)
    {
        (user.Failures, user.LockedUntil, user.Revision) = (known.Failures, known.LockedUntil, known.Revision);
        return IdentityResult.Success;
    }
}
