using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ParLive.Access.Accounts;
using ParLive.Access.Doors;
using ParLive.Grains.Access;

namespace ParLive.Access;

/// <summary>Puts accounts, sign-in and the policy table into a host that has the office's book.</summary>
public static class AccessFeature
{
    /// <summary>Adds all of it for a host with a door.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, ProviderOptions? provider = null)
    {
        services.AddDoors();
        services.AddHttpContextAccessor();
        services.TryAddSingleton<IActor, HttpActor>();
        services.AddAccounts();
        services.AddSingleton<SignInTurns>();
        services.AddSingleton<SetupDesk>();
        services.AddScoped(static scoped => new SignIns(
            scoped.GetRequiredService<Accounts.Accounts>(), scoped.GetRequiredService<IHttpContextAccessor>(), scoped.GetRequiredService<IUserClaimsPrincipalFactory<Account>>(),
            scoped.GetRequiredService<IOptions<IdentityOptions>>(), scoped.GetRequiredService<ILogger<SignIns>>(),
            scoped.GetRequiredService<Microsoft.AspNetCore.Authentication.IAuthenticationSchemeProvider>(), scoped.GetRequiredService<IUserConfirmation<Account>>(),
            (scoped.GetRequiredService<SignInTurns>(), scoped.GetRequiredService<IOfficeBook>(), scoped.GetRequiredService<IActor>())));
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(static cookies =>
        {
            cookies.ApplicationCookie!.Configure(Session.Set);
            cookies.ExternalCookie!.Configure(static options => Session.SetBrief(options, "parlive-elsewhere"));
            cookies.TwoFactorUserIdCookie!.Configure(static options => Session.SetBrief(options, "parlive-code"));
        });
        if (provider is not null) AddProvider(services, authentication, provider);
        return services;
    }

    /// <summary>Adds accounts for a host without a door: a command, whose actor is the console.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton<IActor, ConsoleActor>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new AccountBook(provider.GetRequiredService<IOfficeBook>()));
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<AccountNames>();
        services.AddSingleton<ILookupNormalizer>(static provider => provider.GetRequiredService<AccountNames>());
        services.AddSingleton<TotpCodes>();
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(static provider => provider.GetRequiredService<AccountStore>());
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, Session>();
        services.AddScoped<Accounts.Accounts>();
        services.AddScoped(static scoped => new AccountDesk(
            scoped.GetRequiredService<Accounts.Accounts>(), scoped.GetRequiredService<AccountBook>(), scoped.GetRequiredService<TimeProvider>(), scoped.GetService<IUnitFeed>()));
        services.AddIdentityCore<Account>(static options =>
        {
            options.Lockout.MaxFailedAccessAttempts = Accounts.Accounts.MostFailures;
            options.Lockout.DefaultLockoutTimeSpan = Accounts.Accounts.LockedFor;
            options.Tokens.ProviderMap[options.Tokens.AuthenticatorTokenProvider] = new TokenProviderDescriptor(typeof(TotpCodes));
        });
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(SignIns.HashOptions));
        return services;
    }

    /// <summary>Stands before all endpoints: who it is, and whether he may.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseRouting();
        app.UseAuthentication();
        app.UseDoors();
        return app;
    }

    private static void AddProvider(IServiceCollection services, Microsoft.AspNetCore.Authentication.AuthenticationBuilder authentication, ProviderOptions provider)
    {
        services.AddSingleton(provider);
        authentication.AddOpenIdConnect(ProviderOptions.Scheme, provider.Name, options =>
        {
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.Authority = provider.Authority;
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.ResponseType = "code";
            options.UsePkce = true;
            // The answer comes in an address, so that no cookie has to go along with a form of another site.
            options.ResponseMode = "query";
            foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
                (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            options.CallbackPath = "/sign-in/oidc";
            options.MapInboundClaims = false;
            options.SaveTokens = false;
            options.Scope.Clear();
            options.Scope.Add("openid");
            // A provider on this machine alone is for trying things out.
            options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
            options.Events.OnRemoteFailure = static context =>
            {
                context.HttpContext.RequestServices.GetRequiredService<ILogger<SignIns>>().LogWarning(
                    "Signing in by way of the organisation's provider came to nothing: {Reason}", context.Failure?.Message);
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = context.Request.PathBase + "/sign-in?said=elsewhere";
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }
}
