using System.Collections.Frozen;
using ParLive.Grains.Access;

namespace ParLive.Access.Accounts;

/// <summary>The accounts of the office's book, read from it when it changed.</summary>
public sealed class AccountBook(IOfficeBook book)
{
    private readonly BookReading<(FrozenDictionary<string, OfficeEntry> Entries, FrozenDictionary<string, Account> Accounts)> _reading = new(book, Read);

    // Whoever takes somebody from those who keep accounts writes this entry too: of two who take each other away at the same moment, one is too late.
    private const string KeepersKind = "account-keepers";
    private const string KeepersId = "all";

    /// <summary>The revision at which somebody was last taken from those who keep accounts.</summary>
    public long Keepers => book.Find(KeepersKind, KeepersId)?.Revision ?? 0;

    /// <summary>That somebody is taken from those who keep accounts, by who saw the others at a revision.</summary>
    internal static OfficeChange FewerKeepers(long seenAt) => new(KeepersKind, KeepersId, seenAt, "{}");

    /// <summary>Whether it is known at all who has an account.</summary>
    public bool IsKnown => book.IsKnown;

    /// <summary>Whether there is any account: then doors are closed.</summary>
    public bool Any => Now.Entries.Count > 0;

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Account> All => [.. Now.Entries.Values.OrderBy(entry => entry.Id, StringComparer.Ordinal).Select(Account.Of)];

    /// <summary>One of them; null if there is none of that name.</summary>
    public Account? Find(string name) => Now.Entries.GetValueOrDefault(name) is { } entry ? Account.Of(entry) : null;

    /// <summary>The same to look at only: whoever changes it changes it for all.</summary>
    internal Account? Peek(string name) => Now.Accounts.GetValueOrDefault(name);

    /// <summary>The one that a provider knows by a subject; null if there is none.</summary>
    public Account? Of(ExternalLogin login) => Now.Accounts.Values.FirstOrDefault(account => account.Logins.Contains(login)) is { } known ? Find(known.Name) : null;

    private (FrozenDictionary<string, OfficeEntry> Entries, FrozenDictionary<string, Account> Accounts) Now => _reading.Now;

    private static (FrozenDictionary<string, OfficeEntry> Entries, FrozenDictionary<string, Account> Accounts) Read(IOfficeBook book)
    {
        var entries = book.Of(Account.Kind);
        return (
            entries.ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal),
            entries.Select(Account.Of).ToFrozenDictionary(account => account.Name, StringComparer.Ordinal));
    }
}
