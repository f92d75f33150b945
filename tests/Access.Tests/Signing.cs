using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Grains.Audit;

namespace ParLive.Access.Tests;

/// <summary>Signing in and keeping accounts, as a browser does it.</summary>
public sealed partial class Signing
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_first_account_to_a_second_factor_and_out()
    {
        await using var house = await House.OpenAsync();
        using var browser = house.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/wall/A1", Now)).StatusCode);
        var code = house.Services.GetRequiredService<SetupDesk>().Code!;
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(browser, "/admin/accounts", ("name", "eve"), ("role", "Administrator"))).StatusCode);

        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(browser, "/setup", ("code", code), ("name", "lan"), ("password", House.Password))).StatusCode);
        var led = await browser.GetAsync("/wall/A1?lang=en", Now);
        Assert.Equal("/sign-in?return=%2Fwall%2FA1%3Flang%3Den", led.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(browser, "/sign-in", ("name", "lan"), ("password", "something else entirely"))).StatusCode);
        var entered = await SendAsync(browser, "/sign-in?return=%2Fwall%2FA1", ("name", "Lan"), ("password", House.Password));
        Assert.Equal("/wall/A1", entered.Headers.Location?.OriginalString);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(given => given.StartsWith("parlive-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/wall/A1", Now)).StatusCode);

        var begun = await (await SendAsync(browser, "/account/second-factor", ("act", "begin"))).Content.ReadAsStringAsync(Now);
        var key = house.Services.GetRequiredService<AccountBook>().Find("lan")!.TotpKey!;
        Assert.Contains("<svg class=\"qr\"", begun, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(browser, "/account/second-factor", ("act", "confirm"), ("code", "000000"))).StatusCode);
        var on = await (await SendAsync(browser, "/account/second-factor", ("act", "confirm"), ("code", CodeOf(key, 0)))).Content.ReadAsStringAsync(Now);
        var spare = RecoveryCode().Match(on).Groups["once"].Value;
        Assert.NotEmpty(spare);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(browser, "/sign-out")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/account", Now)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(browser, "/sign-in", ("name", "lan"), ("password", House.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/account", Now)).StatusCode);
        var next = CodeOf(key, 1);
        Assert.Equal("/", (await SendAsync(browser, "/sign-in/code", ("code", next))).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account", Now)).StatusCode);

        using var other = house.Browser();
        await SendAsync(other, "/sign-in", ("name", "lan"), ("password", House.Password));
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(other, "/sign-in/code", ("code", next))).StatusCode);
        Assert.Equal("/", (await SendAsync(other, "/sign-in/code", ("code", spare))).Headers.Location?.OriginalString);
        await SendAsync(other, "/sign-out");
        await SendAsync(other, "/sign-in", ("name", "lan"), ("password", House.Password));
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(other, "/sign-in/code", ("code", spare))).StatusCode);

        var acts = (await house.Book.Audit(new AuditQuestion { OldestFirst = true }, Now)).Select(line => line.Act.Act).ToList();
        Assert.Superset(
            new HashSet<string>(["account.created", "sign-in.failed", "signed-in", "account.second-factor-on", "account.recovery-code-used", "signed-out"], StringComparer.Ordinal),
            acts.ToHashSet(StringComparer.Ordinal));
        Assert.Empty((await house.Book.CheckAudit(null, Now)).Findings);
    }

    [Fact]
    public async Task An_administrator_adds_somebody_who_has_to_choose_a_password_and_is_out_at_once_when_disabled()
    {
        await using var house = await House.OpenAsync();
        using var keeper = house.Browser(house.Session(await house.AddAsync("lan", new Grant(Role.Administrator, Grant.Everywhere)), TimeSpan.Zero));
        using var fresh = house.Browser();

        var told = await (await SendAsync(keeper, "/admin/accounts", ("name", "minh"), ("person", "<b>Minh</b>"), ("role", "Leader"), ("unit", House.Own))).Content.ReadAsStringAsync(Now);
        Assert.DoesNotContain("<b>Minh</b>", told, StringComparison.Ordinal);
        var password = OncePassword().Match(told).Groups["once"].Value;
        Assert.Equal("/", (await SendAsync(fresh, "/sign-in", ("name", "minh"), ("password", password))).Headers.Location?.OriginalString);
        Assert.Equal("/account", (await fresh.GetAsync("/wall/A1", Now)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(fresh, "/account/password", ("old", password), ("new", password))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(fresh, "/account/password", ("old", password), ("new", House.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await fresh.GetAsync("/unit/A1?measure=open", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await fresh.GetAsync("/unit/B2", Now)).StatusCode);
        Assert.EndsWith("/wall/A1%402020-01-01", (await fresh.GetAsync("/", Now)).Headers.Location?.OriginalString, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(keeper, "/admin/accounts/minh", ("act", "disable"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await fresh.GetAsync("/unit/A1", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(keeper, "/admin/accounts/lan", ("act", "disable"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(keeper, "/admin/accounts/lan", ("act", "revoke"), ("grant", "administrator@*"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(keeper, "/admin/accounts/minh", ("act", "grant"), ("role", "Viewer"), ("unit", "nowhere"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(keeper, "/admin/accounts/minh", ("act", "grant"), ("role", "Viewer"), ("unit", House.Other))).StatusCode);

        var granted = Assert.Single(await house.Book.Audit(new AuditQuestion { Act = "account.role-granted" }, Now)).Act;
        Assert.Equal(("lan", "minh"), (granted.By, granted.Subject));
        Assert.DoesNotContain("viewer@B2", granted.Before, StringComparison.Ordinal);
        Assert.Contains("viewer@B2", granted.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_leader_does_is_in_the_audit_with_his_name_and_the_auditor_takes_it_along_safely()
    {
        await using var house = await House.OpenAsync();
        using var leader = house.Browser(house.Session(await house.AddAsync("lan", new Grant(Role.Leader, "P")), TimeSpan.Zero));
        using var auditor = house.Browser(house.Session(await house.AddAsync("minh", new Grant(Role.Auditor, Grant.Everywhere)), TimeSpan.Zero));

        using var begin = new StringContent("{\"title\":\"=1+1\",\"by\":\"somebody else\"}", System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Created, (await leader.PostAsync("/api/units/P/meetings", begin, Now)).StatusCode);
        await leader.GetAsync("/wall/P/coverage.csv", Now);
        await house.Book.Note(new AuditAct("=cmd", "", House.StrangeAct, "+a\",b"), Now);

        var noted = Assert.Single(await house.Book.Audit(new AuditQuestion { Act = "meeting.begun" }, Now)).Act;
        Assert.Equal(("lan", "P"), (noted.By, noted.Subject));
        Assert.Contains("=1+1", noted.After, StringComparison.Ordinal);
        Assert.Equal("lan", Assert.Single(await house.Book.Audit(new AuditQuestion { Act = "export.wall" }, Now)).Act.By);
        var page = await (await auditor.GetAsync("/admin/audit?act=meeting.", Now)).Content.ReadAsStringAsync(Now);
        Assert.Contains(">Mở cuộc họp</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Tạo tài khoản</span>", page, StringComparison.Ordinal);
        var file = await (await auditor.GetAsync("/admin/audit.csv", Now)).Content.ReadAsStringAsync(Now);
        Assert.Contains("'=cmd", file, StringComparison.Ordinal);
        Assert.Contains("\"'+a\"\",b\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", file, StringComparison.Ordinal);
        Assert.Single(await house.Book.Audit(new AuditQuestion { Act = "export.audit" }, Now));
    }

    [Fact]
    public async Task Nothing_leaves_the_house_that_the_audit_cannot_keep()
    {
        await using var house = await House.OpenAsync();
        using var leader = house.Browser(house.Session(await house.AddAsync("lan", new Grant(Role.Leader, "P")), TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/wall/P/coverage.csv", Now)).StatusCode);

        await house.CloseJournalAsync();

        using var refused = await leader.GetAsync("/wall/P/coverage.csv", Now);
        Assert.Equal((HttpStatusCode.InternalServerError, ""), (refused.StatusCode, await refused.Content.ReadAsStringAsync(Now)));
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/wall/P", Now)).StatusCode);
    }

    [Fact]
    public async Task What_another_site_has_a_browser_send_changes_nothing()
    {
        await using var house = await House.OpenAsync();
        using var browser = house.Browser(house.Session(await house.AddAsync("lan", new Grant(Role.Administrator, Grant.Everywhere)), TimeSpan.Zero));
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var table = new StringContent("code,name\n", System.Text.Encoding.UTF8, "text/csv");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync("/api/units", table, Now)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(browser, "/admin/accounts", ("name", "eve"), ("role", "Administrator"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(browser, "/sign-in", ("name", "lan"), ("password", House.Password))).StatusCode);
        Assert.Single(house.Services.GetRequiredService<AccountBook>().All);
    }

    [Fact]
    public async Task Whoever_may_not_see_dossiers_sees_none_and_no_link_to_them()
    {
        await using var house = await House.OpenAsync();
        using var viewer = house.Browser(house.Session(await house.AddAsync("lan", new Grant(Role.Viewer, House.Own)), TimeSpan.Zero));

        var page = await (await viewer.GetAsync("/unit/A1?measure=open&lang=en", Now)).Content.ReadAsStringAsync(Now);

        Assert.Contains("Lists of dossiers are for roles that may see single ones.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("measure=", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync("/unit/A1/dossiers.csv?measure=open", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync("/unit/A1/report.csv", Now)).StatusCode);
    }

    private static string CodeOf(string key, int later) => Totp.Code(key, Totp.StepOf(TimeProvider.System.GetUtcNow()) + later);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string where, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await browser.PostAsync(new Uri(where, UriKind.Relative), form, Now);
    }

    [GeneratedRegex("<li><code>(?<once>[^<]+)</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RecoveryCode();

    [GeneratedRegex("<code class=\"secret\">(?<once>[^<]+)</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OncePassword();
}
