using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Grains.Access;

namespace ParLive.Access.Accounts;

/// <summary>What a browser holds of somebody who signed in: who, and a stamp. What he may is looked up each time.</summary>
internal sealed class Session : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>The claim that has to be the account's stamp.</summary>
    public const string Stamp = "stamp";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, user.Name), new Claim(ClaimTypes.Name, user.Name), new Claim(Stamp, user.Stamp)], IdentityConstants.ApplicationScheme)));

    /// <summary>How its cookie is.</summary>
    public static void Set(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "parlive-session";
        options.Cookie.HttpOnly = true;
        // Lax, because a provider's sign-in comes back from elsewhere, and because links are followed from mails; what changes something comes from this site alone.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = Lasts;
        options.SlidingExpiration = true;
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = ValidateAsync,
            // The doors answer, and nobody else.
            OnRedirectToLogin = static _ => Task.CompletedTask,
            OnRedirectToAccessDenied = static _ => Task.CompletedTask,
        };
    }

    /// <summary>How the short-lived cookies of a sign-in under way are.</summary>
    public static void SetBrief(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        options.SlidingExpiration = false;
    }

    private static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var holds = services.GetService<IOfficeBook>() is not null && context.Principal?.Identity?.Name is { } name
            && services.GetRequiredService<AccountBook>().Peek(name) is { Disabled: false } account && context.Principal.FindFirst(Stamp)?.Value == account.Stamp;
        if (!holds) context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
