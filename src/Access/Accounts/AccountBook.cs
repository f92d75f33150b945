using System.Collections.Frozen;
using ParLive.Grains.Access;

namespace ParLive.Access.Accounts;

/// <summary>The accounts of the office's book, read from it when it changed.</summary>
public sealed class AccountBook(IOfficeBook book)
{
    private readonly BookReading<(FrozenDictionary<string, OfficeEntry> Entries, FrozenDictionary<string, Account> Accounts)> _reading = new(book, Read);

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
