using System.Security.Cryptography;
using System.Text;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Access.Accounts;

/// <summary>The way to the first account: a code that the server prints where whoever started it sees it, good once.</summary>
public sealed class SetupDesk(AccountBook accounts, IOfficeBook book)
{
    private const string Kind = "setup";
    private const string Id = "first-administrator";
    private const string Legible = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Most = 10;

    private readonly string _code = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Legible, 4)));
    private int _wrong;

    /// <summary>The code; null where there is an account already, or too much was guessed.</summary>
    public string? Code => accounts is { IsKnown: true, Any: false } && Volatile.Read(ref _wrong) < Most ? _code : null;

    /// <summary>Makes the first administrator; answers what is wrong (code, name, or what is wrong with the password), or null.</summary>
    public async Task<string?> TakeAsync(string code, string name, string password, (Accounts Accounts, IActor Actor) by, CancellationToken cancellationToken)
    {
        if (Code is not { } known || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(known), Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())))
        {
            Interlocked.Increment(ref _wrong);
            return "code";
        }

        var normal = AccountNames.Normal(name);
        if (!AccountNames.IsName(normal)) return "account";
        if (PasswordRules.Problem(normal, password) is { } problem) return problem;

        var account = new Account { Name = normal, Person = normal, Grants = [new Grant(Role.Administrator, Grant.Everywhere)] };
        by.Accounts.Hold(account, password);
        try
        {
            // With an entry of its own, so that of two servers with two codes one is first.
            await book.Write(
                [new OfficeChange(Kind, Id, 0, "{}"), new OfficeChange(Account.Kind, normal, 0, account.ToBody())],
                new AuditAct(AuditAct.Setup, by.Actor.From, AuditActs.AccountCreated, normal, null, account.ToAudit()), cancellationToken);
            return null;
        }
        catch (StaleEntryException)
        {
            return "code";
        }
    }
}
