using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Meetings;

/// <summary>Who may begin meetings, note things and steer: everybody on this machine while no key is configured, otherwise who holds the operator's.</summary>
/// <remarks>There are no users yet. A browser that was given the key keeps it sealed for half a day; it is asked anew each time whether it still holds.</remarks>
internal sealed class MeetingGate(IServiceProvider services, IDataProtectionProvider protection)
{
    /// <summary>The longest key that is looked at.</summary>
    public const int LongestKey = 200;

    private const string Cookie = "parlive-meeting";
    private const string Operator = "operator";
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _keys = protection.CreateProtector("ParLive.Meetings.Key").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector _passes = protection.CreateProtector("ParLive.Meetings.Remote").ToTimeLimitedDataProtector();

    private ISourceKeys? Keys => services.GetService<ISourceKeys>();

    /// <summary>Whether a key must be shown at all.</summary>
    public bool AsksForKey => Keys is { Any: true };

    /// <summary>Whether a visitor may write.</summary>
    public bool MayNote(HttpContext context) =>
        !AsksForKey || (context.Request.Cookies[Cookie] is { } sealedKey && Open(_keys, sealedKey) is { } key && IsOperators(key));

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
            Path = $"{context.Request.PathBase}/meeting",
            MaxAge = HalfADay,
        });
        return true;
    }

    /// <summary>A pass by which another device steers one meeting for half a day; empty where none is needed.</summary>
    public string PassOf(string unit, string meeting) => AsksForKey ? _passes.Protect($"{unit}\n{meeting}", HalfADay) : "";

    /// <summary>Whether a visitor may steer a meeting.</summary>
    public bool MaySteer(HttpContext context, string unit, string meeting) =>
        MayNote(context) || (context.Request.Query["pass"].ToString() is { Length: > 0 and < 1_000 } pass && Open(_passes, pass) == $"{unit}\n{meeting}");

    private bool IsOperators(string key) => Keys?.SourceOf(key) == Operator;

    private static string? Open(ITimeLimitedDataProtector protector, string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // It ran out, or somebody made it up.
            return null;
        }
    }
}
