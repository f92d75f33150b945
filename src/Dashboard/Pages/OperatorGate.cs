using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Pages;

/// <summary>Who may change what others see, such as displays and meetings: everybody on this machine while no key is configured, otherwise who holds the operator's.</summary>
/// <remarks>There are no users yet. A browser that was given the key keeps it sealed for half a day; it is asked anew each time whether it still holds.</remarks>
internal sealed class OperatorGate(IServiceProvider services, IDataProtectionProvider protection)
{
    /// <summary>The longest key that is looked at.</summary>
    public const int LongestKey = 200;

    private const string Cookie = "parlive-operator";
    private const string Operator = "operator";
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _keys = protection.CreateProtector("ParLive.Operator.Key").ToTimeLimitedDataProtector();

    private ISourceKeys? Keys => services.GetService<ISourceKeys>();

    /// <summary>Whether a key must be shown at all.</summary>
    public bool AsksForKey => Keys is { Any: true };

    /// <summary>Whether a visitor may.</summary>
    public bool Lets(HttpContext context) =>
        !AsksForKey || (context.Request.Cookies[Cookie] is { Length: < 4_000 } seal && Open(seal) is { } key && IsOperators(key));

    /// <summary>Remembers the operator's key in the visitor's browser; false if it is not one.</summary>
    public bool Enter(HttpContext context, string key)
    {
        if (key.Length > LongestKey || !IsOperators(key.Trim()))
            return false;
        context.Response.Cookies.Append(Cookie, _keys.Protect(key.Trim(), HalfADay), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = $"{context.Request.PathBase}/",
            MaxAge = HalfADay,
            IsEssential = true,
        });
        return true;
    }

    private bool IsOperators(string key) => Keys?.SourceOf(key) == Operator;

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
