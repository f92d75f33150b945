using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Access.Sources;
using ParLive.Grains.Audit;

namespace ParLive.Access.Tests;

/// <summary>The page of sources: whoever looks after them makes a key, changes it over, limits and takes back, and the audit says who.</summary>
public sealed partial class SourcesPageShown
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_made_changed_over_limited_and_taken_back_by_forms()
    {
        await using var house = await House.OpenAsync();
        using var browser = house.Browser(house.Session(await house.AddAsync("minh", new Grant(Role.Operator, Grant.Everywhere)), TimeSpan.Zero));
        using var sender = new Sending(house);
        var book = house.Services.GetRequiredService<SourceBook>();

        var made = await PostAsync(browser, ("act", "issue"), ("source", "mot-cua"), ("units", House.Own), ("kind", "dossier"), ("expires", "2099-12-31"));
        var key = Told().Match(made.Text).Groups["key"].Value;
        Assert.Equal((HttpStatusCode.OK, "mot-cua"), (made.Status, book.Shown(key)!.Source));
        Assert.DoesNotContain(key, (await GetAsync(browser)), StringComparison.Ordinal);
        Assert.Equal(200, (await sender.SendAsync(Sending.Batch([Sending.Event("1"), Sending.Event("2", House.Other)]), key)).Status);
        var page = await GetAsync(browser);
        Assert.Contains("1 accepted · 1 refused", page, StringComparison.Ordinal);
        Assert.Contains("Phường Một · dossiers", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync(browser, ("act", "limit"), ("source", "mot-cua"), ("perSecond", "2,5"), ("burst", ""), ("perDay", "100"))).Status);
        Assert.Equal((2.5, 100L), (book.TermsOf("mot-cua")!.Limits.PerSecond, book.TermsOf("mot-cua")!.Limits.PerDay));
        var next = await PostAsync(browser, ("act", "rotate"), ("key", book.Shown(key)!.Id), ("days", "3"));
        Assert.NotNull(book.Shown(Told().Match(next.Text).Groups["key"].Value));
        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync(browser, ("act", "revoke"), ("key", book.Shown(key)!.Id))).Status);
        Assert.Null(book.Shown(key));
        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync(browser, ("act", "revoke-all"), ("source", "mot-cua"))).Status);

        var lines = await house.Book.Audit(new AuditQuestion { Act = "source.", OldestFirst = true, Take = 20 }, Now);
        Assert.Equal(["source.key.issued", "source.limited", "source.key.rotated", "source.key.revoked", "source.keys.revoked"], lines.Select(line => line.Act.Act), StringComparer.Ordinal);
        Assert.All(lines, line => Assert.Equal(("minh", "127.0.0.1"), (line.Act.By, line.Act.From)));
    }

    [Theory]
    [InlineData("issue", "source", "", "1 to 120 characters")]
    [InlineData("issue", "units", "no-such", "no such unit")]
    [InlineData("issue", "expires", "2001-01-01", "in the future")]
    [InlineData("limit", "perDay", "0", "Limits are numbers")]
    [InlineData("limit", "perSecond", "many", "Limits are numbers")]
    [InlineData("rotate", "key", "none", "no such key")]
    public async Task What_cannot_be_is_said_in_words(string act, string field, string value, string told)
    {
        await using var house = await House.OpenAsync();
        using var browser = house.Browser(house.Session(await house.AddAsync("minh", new Grant(Role.Administrator, Grant.Everywhere)), TimeSpan.Zero));

        var (status, text) = await PostAsync(browser, field == "source" ? [("act", act), (field, value)] : [("act", act), ("source", "mot-cua"), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.Empty(house.Services.GetRequiredService<SourceBook>().All);
    }

    [Fact]
    public async Task Texts_from_outside_stay_texts()
    {
        await using var house = await House.OpenAsync();
        using var browser = house.Browser(house.Session(await house.AddAsync("minh", new Grant(Role.Operator, Grant.Everywhere)), TimeSpan.Zero));
        await house.Services.GetRequiredService<SourceDesk>().IssueAsync(new KeyOrder("<script>alert(1)</script>\"'"), Now);

        Assert.DoesNotContain("<script>alert", await GetAsync(browser), StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(HttpClient browser, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await browser.PostAsync(new Uri("/admin/sources?lang=en", UriKind.Relative), form, Now);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Now)));
    }

    private static async Task<string> GetAsync(HttpClient browser)
    {
        var raw = await browser.GetStringAsync(new Uri("/admin/sources?lang=en", UriKind.Relative), Now);
        return raw.Contains("alert", StringComparison.Ordinal) ? raw : WebUtility.HtmlDecode(raw);
    }

    [GeneratedRegex("data-testid=\"told\">(?<key>pl[ks]_[A-Za-z0-9_-]+)<", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Told();
}
