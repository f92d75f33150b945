using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ParLive.Dashboard.Displays;
using ParLive.Dashboard.Tests.Pages;

namespace ParLive.Dashboard.Tests.Displays;

/// <summary>A browser before the site: it keeps cookies, and says from where it posts.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _http;

    public Browser(Site site)
    {
        Cookies = new CookieContainer();
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site.Http.BaseAddress };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Web0S)");
    }

    public CookieContainer Cookies { get; }

    public string Pass
    {
        get => Cookies.GetCookies(new Uri(_http.BaseAddress!, "/display")).Single().Value;
        set => Cookies.Add(new Uri(_http.BaseAddress!, "/display"), new Cookie("parlive-display", value, "/display"));
    }

    public void Dispose() => _http.Dispose();

    public Task<HttpResponseMessage> GetAsync(string address) => _http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<IDocument> PageAsync(string address) => await ReadAsync(await GetAsync(address));

    public async Task<DisplayAnswer> AskCodeAsync() => (await (await PostAsync("/display/code", null)).Content.ReadFromJsonAsync<DisplayAnswer>(TestContext.Current.CancellationToken))!;

    public async Task<DisplayAnswer> ReportAsync(PaintedReport report)
    {
        using var body = JsonContent.Create(report);
        return (await (await PostAsync("/display/state", body)).Content.ReadFromJsonAsync<DisplayAnswer>(TestContext.Current.CancellationToken))!;
    }

    public async Task<HttpResponseMessage> PairAsync(string code, params (string Key, string Value)[] other)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["name"] = "Phòng họp",
            ["unit"] = "91",
            ["scene"] = "ranking",
            ["dwell"] = "30",
            ["distance"] = "4,5",
            ["size"] = "65",
            ["theme"] = "night",
            ["language"] = "en",
            ["shift"] = "on",
        };
        foreach (var (key, value) in other)
            fields[key] = value;
        return await FormAsync("/displays?lang=en", fields);
    }

    public async Task<HttpResponseMessage> FormAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, string? site = "same-origin")
    {
        using var form = new FormUrlEncodedContent(fields);
        return await PostAsync(address, form, site);
    }

    public async Task<HttpResponseMessage> PostAsync(string address, HttpContent? body, string? site = "same-origin", string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    public static string Said(IDocument page) => Blanks().Replace(page.QuerySelector(".warning:not([hidden])")!.TextContent, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Blanks();
}
