using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Access.Sources;
using ParLive.Dashboard.Tests.Pages;

namespace ParLive.Access.Tests;

/// <summary>The rooms of the administration in a language that nobody speaks: what stands in no brackets was written into code.</summary>
public sealed class RoomWords
{
    private const string Calendar = "calendar own\nversion 1 2026-02-25\nover VN\noff 2026-02-26 | ‹a flood›\n";

    private static readonly string[] Names =
        ["ParLive", "PNG", "PDF", "XLSX", "CSV", "JSON", "Tiếng Việt", "English", "Tỉnh Mẫu", "Phường Một", "Phường Hai", "mot-cua", "lan.all", "lan", "console",
         // Acts of the audit are names, as they stand in it.
         "source.key.issued", "account.created", "account."];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_word_of_a_room_is_written_into_code()
    {
        await using var house = await House.OpenAsync();
        var account = await house.AddAsync("lan.all", [.. Enum.GetValues<Role>().Select(role => new Grant(role, Grant.Everywhere))]);
        await house.AddAsync("lan", new Grant(Role.Leader, House.Own));
        await house.Services.GetRequiredService<SourceDesk>().IssueAsync(new KeyOrder("mot-cua"), Now);
        using var browser = house.Browser(house.Session(account, TimeSpan.Zero));
        await SendSomethingWrongAsync(house);

        List<string> found = [];
        foreach (var address in (string[])["/admin", "/account", "/displays", "/sign-in", .. Addresses])
            found.AddRange(Strangers(address, await browser.GetStringAsync(new Uri($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=qps", UriKind.Relative), Now)));
        foreach (var (address, fields) in Previews)
            found.AddRange(Strangers($"POST {address}", await PostAsync(browser, $"{address}?lang=qps", fields)));

        Assert.Empty(found);
    }

    private static string[] Addresses =>
        ["/admin/units", "/admin/calendars", "/admin/procedures", "/admin/definitions", "/admin/sources", "/admin/quarantine", "/admin/accounts", "/admin/audit", "/admin/health"];

    private static (string Address, (string, string)[] Fields)[] Previews =>
    [
        ("/admin/calendars", [("act", "preview"), ("text", Calendar), ("unit", "P")]),
        ("/admin/calendars", [("act", "preview"), ("text", "no calendar"), ("unit", "P")]),
        ("/admin/sources", [("act", "issue"), ("source", ""), ("units", "")]),
        ("/admin/accounts", [("name", ""), ("role", "x")]),
    ];

    private static IEnumerable<string> Strangers(string address, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        Assert.Contains("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        return PseudoWords.Strangers(page, Names).Select(text => $"{address}: {text.Trim()}");
    }

    private static async Task<string> PostAsync(HttpClient browser, string address, (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await browser.PostAsync(new Uri(address, UriKind.Relative), form, Now);
        return await answer.Content.ReadAsStringAsync(Now);
    }

    private static async Task SendSomethingWrongAsync(House house)
    {
        var key = (await house.Services.GetRequiredService<SourceDesk>().IssueAsync(new KeyOrder("mot-cua"), Now)).Text;
        using var source = house.Browser("");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/events")
        {
            Content = new StringContent("""{"specversion":"1.0","id":"1","type":"parlive.dossier.received","subject":"7","time":"2026-03-02T08:30:00+07:00","data":{"unit":"nobody","due":"2026-03-09"}}""",
                System.Text.Encoding.UTF8, "application/cloudevents+json"),
        };
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await source.SendAsync(request, Now);
    }
}
