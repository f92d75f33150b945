using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Grains.Audit;

namespace ParLive.Access.Tests;

/// <summary>Signing in by way of an organisation's own provider.</summary>
public sealed class Elsewhere
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_tied_to_a_subject_gets_in_and_nobody_becomes_known_by_it()
    {
        await using var provider = await FakeProvider.OpenAsync();
        await using var house = await House.OpenAsync(provider.Options);
        await house.AddAsync("lan", new Grant(Role.Leader, Grant.Everywhere));
        Assert.Contains("sign-in/elsewhere", await (await house.Browser().GetAsync("/sign-in", Now)).Content.ReadAsStringAsync(Now), StringComparison.Ordinal);

        using var stranger = house.Browser();
        Assert.Equal(HttpStatusCode.Forbidden, (await FollowAsync(stranger)).StatusCode);
        Assert.Equal(["lan"], house.Services.GetRequiredService<AccountBook>().All.Select(account => account.Name), StringComparer.Ordinal);
        Assert.Equal("oidc: subject-1", Assert.Single(await house.Book.Audit(new AuditQuestion { Act = "sign-in.unknown" }, Now)).Act.Subject);

        await house.WithAccountsAsync(accounts => accounts.ChangeAsync("lan", "account.tied", account => account.Logins = [new ExternalLogin(ProviderOptions.Scheme, "subject-1")]));
        using var known = house.Browser();
        var entered = await FollowAsync(known);
        Assert.Equal((HttpStatusCode.SeeOther, "/unit/A1"), (entered.StatusCode, entered.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await known.GetAsync("/unit/A1", Now)).StatusCode);
        Assert.Equal("lan", Assert.Single(await house.Book.Audit(new AuditQuestion { Act = "signed-in" }, Now)).Act.By);

        provider.Subject = "subject-2";
        using var other = house.Browser();
        Assert.Equal(HttpStatusCode.Forbidden, (await FollowAsync(other)).StatusCode);

        provider.Subject = "subject-1";
        await house.WithAccountsAsync(accounts => accounts.ChangeAsync("lan", "account.disabled", account => account.Disabled = true));
        using var late = house.Browser();
        Assert.Equal(HttpStatusCode.Forbidden, (await FollowAsync(late)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await known.GetAsync("/unit/A1", Now)).StatusCode);
    }

    // To the provider, back, and to where it was going.
    private static async Task<HttpResponseMessage> FollowAsync(HttpClient browser)
    {
        var answer = await browser.GetAsync("/sign-in/elsewhere?return=%2Funit%2FA1", Now);
        for (var left = 3; left > 0 && answer.StatusCode == HttpStatusCode.Found; left--) answer = await browser.GetAsync(answer.Headers.Location, Now);
        return answer;
    }
}
