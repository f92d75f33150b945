using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ParLive.Access.Sources;

/// <summary>Seals the secrets of keys that sign by the keys that hosts of a journal share: a signature cannot be checked against a hash.</summary>
internal sealed class SourceSeal(IDataProtectionProvider? protection)
{
    private readonly IDataProtector? _protector = protection?.CreateProtector("ParLive.Sources.Secret");

    public string Seal(string secret) => _protector?.Protect(secret) ?? throw new InvalidOperationException("This host keeps no keys of data protection, so no secret can be sealed.");

    /// <summary>The bytes with which it signs; null where it was sealed by keys that are not here.</summary>
    public byte[]? Open(string sealedSecret)
    {
        try
        {
            return _protector is null ? null : Encoding.UTF8.GetBytes(_protector.Unprotect(sealedSecret));
        }
        catch (CryptographicException)
        {
            // The journal was copied, and its keys of data protection do not go along.
            return null;
        }
    }
}
