using System.Net;
using System.Text;
using System.Text.Json;
using ParLive.Grains.Contracts;

namespace ParLive.Operations.Tests.Hostile;

/// <summary>A province in which every text that can come in tries to be something else: an element, a script, a formula, a path.</summary>
internal static class HostileProvince
{
    public const string Root = "P";

    // An element of its own tells in the tree of a page whether a text became markup.
    public const string Markup = "<x-hostile onclick=alert(1)>\"'><script>alert(1)</script>";
    private const string Formula = "=HYPERLINK(\"http://example.invalid\",\"x\")";
    private const string Command = "+cmd|' /C calc'!A0";
    private const string Sum = "@SUM(1+1)*cmd";
    private const string Path = "../../../etc/passwd";
    private const string Address = "javascript:alert(1)";
    private static readonly string[] Communes = ["A", "B", "C"];

    public static async Task FillAsync(ServerInProcess server)
    {
        await server.AddUnitsAsync(
            Unit("P", $"Tỉnh {Markup}", "province", null), Unit("A", Formula, "commune", "P"), Unit("B", $"-1+1{Markup}", "commune", "P"), Unit("C", Path, "commune", "P"));
        var now = TimeProvider.System.GetUtcNow();
        var lines = new List<object>();
        foreach (var (place, unit) in Communes.Index())
        {
            for (var count = 0; count < 8; count++)
            {
                var dossier = $"{(count % 2 == 0 ? Formula : Markup)}{place}{count}";
                lines.Add(Said("dossier.received", dossier, now.AddDays(-20), $"{dossier}r", new
                {
                    unit,
                    due = count % 2 == 0 ? "2020-01-01" : "2099-01-01",
                    channel = "desk",
                    procedure = count % 3 == 0 ? Command : Markup,
                    field = count % 2 == 0 ? Sum : $"Đất {Markup}",
                }));
                lines.Add(Said("dossier.assigned", dossier, now.AddDays(-19), $"{dossier}a", new { unit, step = count % 2 == 0 ? Markup : Formula }));
                if (count > 5) lines.Add(Said("dossier.paused", dossier, now.AddDays(-18), $"{dossier}p", new { unit, reason = Markup }));
            }

            lines.Add(Said("task.assigned", $"{Markup}/{place}", new DateTimeOffset(2019, 12, 2, 8, 0, 0, TimeSpan.Zero), $"t{place}", new
            {
                unit,
                plan = Command,
                planYear = 2026,
                code = Sum,
                area = Markup,
                content = $"{Formula} {Markup}",
                product = Path,
                quarter = "2020-Q1",
                authority = Address,
            }));
            lines.Add(Said("task.progress", $"{Markup}/{place}", now.AddDays(-5), $"tp{place}", new { unit, percent = 40, evidence = Address }));
            lines.Add(Said("inspection.opened", $"{Formula}{place}", now.AddDays(-5), $"i{place}", new { unit, surprise = true, decision = Markup }));
            lines.Add(Said("feedback.received", $"{Command}{place}", now.AddDays(-5), $"f{place}", new { unit, field = Markup }));
        }

        lines.Add(new { specversion = "1.0", id = Markup, source = Markup, type = Markup, subject = Formula, time = now, data = new { unit = Markup } });
        await SendAsync(server, "/api/events", "application/x-ndjson", string.Join('\n', lines.Select(line => JsonSerializer.Serialize(line))));
        await SendAsync(server, $"/api/units/{Root}/meetings", "application/json", JsonSerializer.Serialize(new { title = Markup, by = Formula, kind = "commune" }), HttpStatusCode.Created);
    }

    private static object Said(string type, string subject, DateTimeOffset time, string id, object data) =>
        new { specversion = "1.0", id, source = $"portal {Markup}", type = $"parlive.{type}", subject, time, data };

    private static UnitEntry Unit(string code, string name, string kind, string? parent) => new(code, name, name, kind, parent, new DateOnly(2020, 1, 1), parent is null ? "Asia/Ho_Chi_Minh" : null);

    private static async Task SendAsync(ServerInProcess server, string path, string type, string body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new(type);
        using var answer = await server.Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{path}: {answer.StatusCode} {said}");
        TestContext.Current.SendDiagnosticMessage(said);
    }
}
