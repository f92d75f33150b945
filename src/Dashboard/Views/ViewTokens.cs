using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ParLive.Dashboard.Views;

/// <summary>The signed tokens by which screens join views: a screen shows what a page gave it, never what it names itself.</summary>
/// <remarks>A token does not expire, because a wall stays on for months; it ends with the keys that signed it.</remarks>
public sealed class ViewTokens(IDataProtectionProvider protection)
{
    private const int Longest = 2_048;

    private readonly IDataProtector _protector = protection.CreateProtector("ParLive.Dashboard.View.v1");

    /// <summary>A token for a view.</summary>
    public string For(ViewKey key) => _protector.Protect(key.Canonical);

    /// <summary>The view that a token stands for; null when this host did not sign it.</summary>
    public ViewKey? Open(string? token)
    {
        if (token is null or { Length: 0 or > Longest })
            return null;
        try
        {
            return ViewKey.TryParse(_protector.Unprotect(token), out var key) ? key : null;
        }
        catch (CryptographicException)
        {
            // Anybody may send anything; a refusal is an ordinary answer and not worth a line in the log.
            return null;
        }
    }
}
