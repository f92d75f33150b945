using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;

namespace ParLive.Dashboard.Displays;

/// <summary>By what a paired display gets to its wall once doors are closed: its own pass goes to its own questions alone, so it is given a ticket that only says which display it is.</summary>
internal sealed class DisplayPasses(DisplayBook book, Doorkeeper keeper, IDataProtectionProvider protection) : IDisplayPasses
{
    private const string Cookie = "parlive-wall";
    private const int Longest = 1_000;

    private readonly IDataProtector _tickets = protection.CreateProtector("ParLive.Displays.Wall");

    /// <inheritdoc/>
    public (string Name, string Unit)? Of(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: < Longest } seal && Open(seal) is { } ticket && book.All.FirstOrDefault(display => Ticket(display) == ticket) is { } display
            ? (display.Id, display.Profile.Unit)
            : null;

    /// <summary>Gives a display its ticket, where doors are closed and it has none.</summary>
    public void Give(HttpContext context, PairedDisplay display)
    {
        if (!keeper.IsClosed || Of(context) is var (name, _) && name == display.Id) return;

        context.Response.Cookies.Append(Cookie, _tickets.Protect(Ticket(display)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = $"{context.Request.PathBase}/",
            MaxAge = TimeSpan.FromDays(400),
            IsEssential = true,
        });
    }

    // With its pass, so that one that was revoked and paired anew is another.
    private static string Ticket(PairedDisplay display) => $"{display.Id} {display.PassHash}";

    private string? Open(string seal)
    {
        try
        {
            return _tickets.Unprotect(seal);
        }
        catch (CryptographicException)
        {
            // Of another host, or somebody made it up.
            return null;
        }
    }
}
