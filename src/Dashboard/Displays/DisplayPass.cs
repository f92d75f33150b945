using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ParLive.Dashboard.Displays;

/// <summary>
/// The pass of a display: 256 random bits that its browser makes known with each question. Only their hash is kept here, and the pass lets
/// a screen ask what it should show and say what it shows, and nothing else.
/// </summary>
internal static class DisplayPass
{
    private const string Cookie = "parlive-display";
    private const int Bytes = 32;
    private const int Letters = 43;

    // Browsers keep no cookie longer; a display that is on gets it anew each day.
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(400);

    /// <summary>A pass that nobody has.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash under which a pass is known.</summary>
    public static string HashOf(string pass) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pass)));

    /// <summary>The pass that a visitor's browser brought; null for none.</summary>
    public static string? Brought(HttpContext context) => context.Request.Cookies[Cookie] is { Length: Letters } pass ? pass : null;

    /// <summary>Gives a pass to the visitor's browser, or gives it once more so that it lasts on.</summary>
    public static void Give(HttpContext context, string pass) => context.Response.Cookies.Append(Cookie, pass, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = $"{context.Request.PathBase}/display",
        MaxAge = Lasts,
        IsEssential = true,
    });
}
