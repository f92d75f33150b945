using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsvHelper;
using CsvHelper.Configuration;

namespace ParLive.Operations.Tests.Hostile;

/// <summary>Whatever a text says, on a page it is a text, in a table it is a cell, and in an address it leads nowhere else.</summary>
public sealed partial class HostileTexts
{
    private const int MostPages = 160;
    private static readonly string[] Starts =
    [
        "/", "/wall/P", "/wall/P?scenes=ranking:20", "/wall/P?scenes=hotspots:20", "/wall/P?scenes=plan:20", "/wall/P?scenes=map:20", "/wall/P?scenes=indices:20", "/wall/P?scenes=coverage:20",
        "/unit/P", "/unit/A", "/unit/B", "/unit/C", "/unit/A?measure=overdueOpen", "/unit/B?measure=open", "/unit/B?filter=%3Cx-hostile%3E&measure=open", "/unit/A?lang=en", "/unit/%3Cx-hostile%3E",
        "/unit/P/fields", "/unit/P/tree", "/unit/P/flow", "/compare?unit=A&unit=B", "/compare?unit=%3Cx-hostile%3E", "/meeting/P", "/displays", "/display",
        "/sign-in?to=javascript:alert(1)", "/sign-in?to=%22%3E%3Cx-hostile%3E", "/wall/P?theme=%22%3E%3Cx-hostile%3E&lang=%3Cx-hostile%3E&scenes=%3Cx-hostile%3E",
    ];

    private static readonly string[] Exports =
    [
        .. from scene in (string[])["overview", "ranking", "hotspots", "plan", "map", "indices", "coverage"]
           from format in (string[])["csv", "xlsx", "pdf"]
           select $"/wall/P/{scene}.{format}",
        "/unit/P/report.csv", "/unit/P/report.xlsx", "/unit/A/report.pdf", "/unit/A/dossiers.csv?measure=open", "/unit/B/dossiers.xlsx?measure=open", "/unit/C/dossiers.pdf?measure=open",
        "/meeting/P/ranking.csv", "/meeting/P/ranking.xlsx",
    ];

    private static readonly string[] Paths =
    [
        "/_parlive/../../etc/passwd", "/_parlive/..%2f..%2f..%2fetc%2fpasswd", "/_parlive/%2e%2e%2f%2e%2e%2fappsettings.json", "/_parlive/..%5c..%5cwindows%5cwin.ini", "/unit/P/..%2f..%2fetc%2fpasswd",
        "/wall/P/..%2fboard.csv", "/api/units/P/reports/..%2f..%2fetc%2fpasswd", "/unit/..%2f..%2fetc%2fpasswd", "/meeting/P/..%2f..%2fetc%2fpasswd", "/openapi/..%2fv1.json",
    ];

    [Fact]
    public async Task Nothing_that_comes_in_is_anything_but_a_text_on_any_page_or_in_any_file()
    {
        await using var server = await ServerInProcess.StartAsync();
        await HostileProvince.FillAsync(server);
        var (waiting, seen, shown, files) = (new Queue<string>([.. Exports, .. Starts]), new HashSet<string>(Starts, StringComparer.Ordinal), 0, 0);
        for (var left = MostPages; left > 0 && waiting.TryDequeue(out var path); left--)
        {
            using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                files += IsInert(path, answer, bytes) ? 1 : 0;
                continue;
            }

            var page = await new HtmlParser().ParseDocumentAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);
            IsInert(path, answer, page);
            shown += page.DocumentElement.TextContent.Contains("<x-hostile", StringComparison.Ordinal) ? 1 : 0;
            foreach (var next in LinksOf(page, server.Client.BaseAddress!, path).Where(seen.Add)) waiting.Enqueue(next);
        }

        // Otherwise nothing was tried.
        Assert.True(shown > 20, $"{shown} pages show a hostile text.");
        Assert.True(files > 10, $"{files} files were looked at.");
    }

    [Fact]
    public async Task No_address_leads_out_of_what_is_served()
    {
        await using var server = await ServerInProcess.StartAsync();
        await HostileProvince.FillAsync(server);
        foreach (var path in Paths)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Client.BaseAddress + path[1..], new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            using var answer = await server.Client.SendAsync(asked, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is 400 or 404, $"{path}: {answer.StatusCode}");
            Assert.DoesNotContain("root:", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private static void IsInert(string path, HttpResponseMessage answer, IDocument page)
    {
        var policy = string.Join(' ', answer.Headers.TryGetValues("Content-Security-Policy", out var said) ? said : []);
        Assert.True(policy.Contains("script-src 'self'", StringComparison.Ordinal) && !ScriptPolicy().Match(policy).Value.Contains("unsafe", StringComparison.Ordinal), $"{path}: {policy}");
        Assert.Empty(page.QuerySelectorAll("x-hostile"));
        Assert.All(page.Scripts.Where(script => script.Type is not ("application/json" or "application/ld+json")), script => Assert.StartsWith("_parlive/", script.GetAttribute("src")?.TrimStart('/') ?? path, StringComparison.Ordinal));
        foreach (var element in page.All)
        {
            Assert.All(element.Attributes, attribute =>
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{path}: {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}");
                Assert.False(attribute.Name is "href" or "src" or "action" or "formaction" && Scheme().IsMatch(attribute.Value), $"{path}: {attribute.Name}={attribute.Value}");
            });
        }
    }

    // Whether it is a file of a kind that is looked into.
    private static bool IsInert(string path, HttpResponseMessage answer, byte[] bytes)
    {
        if (answer.Content.Headers.ContentDisposition is { } disposition)
        {
            var name = disposition.FileNameStar ?? disposition.FileName ?? "";
            Assert.False(name.Trim('"').IndexOfAny(['/', '\\', '"', '<', '>', '\r', '\n']) >= 0, $"{path}: {name}");
        }

        switch (answer.Content.Headers.ContentType?.MediaType)
        {
            case "text/csv":
                Cells(bytes).ForEach(cell => Assert.False(IsFormula(cell), $"{path}: {cell}"));
                return true;
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
                Assert.All(Sheets(bytes), sheet => Assert.False(FormulaCell().IsMatch(sheet) || sheet.Contains("TargetMode=\"External\"", StringComparison.Ordinal), path));
                return true;
            default:
                return answer.Content.Headers.ContentType?.MediaType == "application/pdf";
        }
    }

    private static bool IsFormula(string cell) =>
        cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && cell is not "-";

    private static List<string> Cells(byte[] bytes)
    {
        using var reader = new CsvReader(new StreamReader(new MemoryStream(bytes)), new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false });
        var cells = new List<string>();
        while (reader.Read()) cells.AddRange(Enumerable.Range(0, reader.Parser.Count).Select(place => reader.GetField(place) ?? ""));
        return cells;
    }

    private static List<string> Sheets(byte[] bytes)
    {
        using var book = new ZipArchive(new MemoryStream(bytes));
        return [.. book.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        })];
    }

    private static IEnumerable<string> LinksOf(IDocument page, Uri site, string path) => page.QuerySelectorAll("a[href]")
        .Select(link => new Uri(new Uri(new Uri(site, path), page.QuerySelector("base")?.GetAttribute("href") ?? ""), link.GetAttribute("href")))
        .Where(address => address.Host == site.Host && address.Port == site.Port)
        .Select(address => address.PathAndQuery);

    [GeneratedRegex("script-src[^;]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ScriptPolicy();

    [GeneratedRegex(@"^\s*(javascript|data|vbscript):", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"<(\w+:)?f[ >]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex FormulaCell();
}
