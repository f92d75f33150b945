using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Identity;
using ParLive.Grains.Audit;

namespace ParLive.Access.Accounts;

/// <summary>Names of accounts: small letters without marks, so that no two look the same.</summary>
public sealed class AccountNames : ILookupNormalizer
{
    /// <summary>What a name may be made of.</summary>
    public const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789.-_@";

    /// <summary>The longest name.</summary>
    public const int Longest = 64;

    /// <summary>Whether a name can be one: none under which the audit keeps what the machine itself was told to do.</summary>
    public static bool IsName(string name) => name is not (AuditAct.Console or AuditAct.Setup) &&
        name.Length is > 1 and <= Longest && char.IsAsciiLetterOrDigit(name[0]) && name.All(letter => Letters.Contains(letter, StringComparison.Ordinal));

    /// <summary>A name as it is looked for.</summary>
    public static string Normal(string name) => name.Trim().ToLowerInvariant();

    /// <inheritdoc/>
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name is null ? null : Normal(name);

    /// <inheritdoc/>
    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
