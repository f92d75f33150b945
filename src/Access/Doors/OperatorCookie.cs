using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace ParLive.Access.Doors;

/// <summary>The operator's key in a browser, sealed for half a day: for pages while there are keys and no accounts.</summary>
internal sealed class OperatorCookie(IDataProtectionProvider protection)
{
    private const string Cookie = "parlive-operator";
    private const int Longest = 4_000;
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _keys = protection.CreateProtector("ParLive.Operator.Key").ToTimeLimitedDataProtector();

    /// <summary>The key that a browser brought; null for none that still holds.</summary>
    public string? KeyOf(HttpContext context) => context.Request.Cookies[Cookie] is { Length: < Longest } seal ? Open(seal) : null;

    /// <summary>Gives it to a browser.</summary>
    public void Give(HttpContext context, string key) => context.Response.Cookies.Append(Cookie, _keys.Protect(key, HalfADay), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = $"{context.Request.PathBase}/",
        MaxAge = HalfADay,
        IsEssential = true,
    });

    private string? Open(string text)
    {
        try
        {
            return _keys.Unprotect(text);
        }
        catch (CryptographicException)
        {
            // It ran out, or somebody made it up.
            return null;
        }
    }
}
