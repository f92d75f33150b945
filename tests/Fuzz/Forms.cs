using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ParLive.Fuzz;

/// <summary>Walks the pages as somebody and fills every form on them, the one time rightly, the other not.</summary>
internal sealed class Forms(Random dice, Findings findings, Strikes strikes)
{
    private const int MostPages = 400;

    private readonly Words _words = new(dice);
    private readonly List<string> _pages = ["/", "/wall/A", "/unit/A", "/unit/H", "/meeting/A", "/objections/A", "/desk/A", "/compare?unit=A&unit=B", "/displays", "/account", "/admin/accounts", "/admin/audit", "/sign-in", "/setup", "/display"];

    /// <summary>Reads a page, keeps where it leads, and sends one of its forms.</summary>
    public async Task WalkAsync(Visitor visitor)
    {
        var path = _words.One(_pages);
        using var answer = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        findings.Answered($"page {Kind(path)}", (int)answer.StatusCode, $"GET {path} as {visitor.Name}");
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return;

        using var page = await new HtmlParser().ParseDocumentAsync(text);
        var at = new Uri(new Uri(visitor.Http.BaseAddress!, path), page.QuerySelector("base")?.GetAttribute("href") ?? "");
        foreach (var link in page.QuerySelectorAll("a[href]").Select(link => Led(at, link.GetAttribute("href"))).OfType<string>().Where(IsOwn))
            if (_pages.Count < MostPages && !_pages.Contains(link, StringComparer.Ordinal)) _pages.Add(link);
        List<IHtmlFormElement> forms = [.. page.Forms.Where(form => Led(at, form.GetAttribute("action") ?? path) is { } action && IsOwn(action) && action != "/account/password")];
        if (forms.Count == 0) return;

        var form = _words.One(forms);
        await strikes.SendAsync(visitor, Filled(form, Led(at, form.GetAttribute("action") is { Length: > 0 } named ? named : path)!), $"form {form.Method.ToUpperInvariant()} {Kind(Led(at, form.GetAttribute("action") ?? path)!)}");
    }

    private HttpRequestMessage Filled(IHtmlFormElement form, string action)
    {
        List<KeyValuePair<string, string>> fields =
            [.. form.QuerySelectorAll("[name]").Where(_ => dice.Next(12) != 0).Select(field => KeyValuePair.Create(field.GetAttribute("name")!, Words.WellFormed(Entered(field))))];
        if (dice.Next(8) == 0 && fields.Count > 0) fields.Add(_words.One(fields));
        if (action.StartsWith("/admin/accounts/", StringComparison.Ordinal)) action = "/admin/accounts/expendable";
        if (string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
            return new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };

        var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        return new HttpRequestMessage(HttpMethod.Get, new Uri($"{action.Split('?')[0]}?{query}", UriKind.Relative));
    }

    private string Entered(AngleSharp.Dom.IElement field)
    {
        if (dice.Next(3) == 0) return _words.Any();
        if (field is IHtmlSelectElement select && select.Options.Length > 0) return _words.One([.. select.Options]).Value;

        return field.GetAttribute("value") is { Length: > 0 } given && dice.Next(2) == 0 ? given : field.GetAttribute("type") switch
        {
            "date" => "2026-03-09",
            "datetime-local" => "2026-03-09T08:30",
            "number" => dice.Next(100).ToString(CultureInfo.InvariantCulture),
            _ => new StringBuilder("Văn bản ").Append(dice.Next(1_000)).ToString(),
        };
    }

    // Pages name each other from their base on.
    private static string? Led(Uri at, string? link) => link is not null && Uri.TryCreate(at, link, out var led) && led.Authority == at.Authority ? led.PathAndQuery : null;

    private static bool IsOwn(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.StartsWith("/sign-out", StringComparison.Ordinal);

    private static string Kind(string path) => string.Join('/', path.Split('?')[0].Split('/').Take(2)) + (path.Count(letter => letter == '/') > 1 ? "/…" : "");
}
