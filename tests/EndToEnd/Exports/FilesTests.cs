using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using ParLive.Dashboard.Figures;
using ParLive.EndToEnd.Running;
using ParLive.Tables.Workbooks;
using ParLive.Testing;
using UglyToad.PdfPig;

namespace ParLive.EndToEnd.Exports;

public sealed class FilesTests(Chromium chromium)
{
    private static readonly string[] Units = ["A", "B", "C"];
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    [Fact]
    public async Task Screen_interface_and_files_say_the_same_digits_for_the_same_moment()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ResolveAsync("A", "timely", 7, late: false);
        await server.Intake.ResolveAsync("B", "late", 4, late: true);
        for (var day = 0; day < 12; day++) await server.Intake.ReceiveAsync("C", $"C-{day}", daysAgo: day, dueInDays: 3 - day);

        await ToldUpwardAsync(server, received: 23);
        // Moments as random as the clock is; the seed only spreads them over the days of the events.
        var dice = new Random(21);
        for (var round = 0; round < 6; round++)
        {
            var asOf = Intake.Now.AddMinutes(-dice.Next(1, 9 * 24 * 60));
            await AssertSameAsync(server, new DateTimeOffset(asOf.Year, asOf.Month, asOf.Day, asOf.Hour, asOf.Minute, 0, asOf.Offset));
        }
    }

    [Fact]
    public async Task A_wall_and_what_is_taken_from_its_unit_say_the_same_digits_at_the_moment_that_the_wall_states()
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var glass = await chromium.OpenAsync(server);
        await glass.OpenWallAsync("/wall/H?scenes=overview");
        var dice = new Random(7);
        var received = 0;
        for (var round = 0; round < 5; round++)
        {
            foreach (var unit in Units)
            {
                var (timely, late) = (dice.Next(1, 9), dice.Next(4));
                // Before those for which the wall is waited: what a unit told later is known later.
                await server.Intake.ReceiveAsync(unit, $"{unit}-open-{round}", daysAgo: dice.Next(1, 6), dueInDays: dice.Next(-4, 5));
                await server.Intake.ResolveAsync(unit, $"late-{round}", late, late: true);
                await server.Intake.ResolveAsync(unit, $"timely-{round}", timely, late: false);
                received += timely + late + 1;
            }
            await ToldUpwardAsync(server, received);
            await Expect(glass.Page.Locator("[data-f=on-time]")).ToContainTextAsync($"/{received - (3 * (round + 1))} ");

            var wall = await glass.Page.EvaluateAsync<string[]>(Stated);
            var asOf = DateTimeOffset.Parse(wall[0], CultureInfo.InvariantCulture).ToOffset(Intake.Offset);
            var api = await AssertSameAsync(server, asOf.AddTicks(-(asOf.Ticks % TimeSpan.TicksPerSecond)));

            Assert.Equal(
                [Text(api, FigureNames.OnTimeByDate), Text(api, FigureNames.Online), Count(api, FigureNames.OpenOverdue), Count(api, FigureNames.DueSoon)],
                wall[1..]);
        }

        static string Text(JsonElement api, string rate) => api.GetProperty("rates").GetProperty(rate).GetProperty("text").GetString()!.Replace('.', ',');
        static string Count(JsonElement api, string measure) => api.GetProperty("measures").GetProperty(measure).GetInt64().ToString("N0", Vietnamese);
    }

    // The moment and the figures of one frame.
    private const string Stated = """
        () => [
          document.querySelector('.as-of time').dateTime,
          ...['on-time', 'online', 'overdue', 'due-soon'].map(name => document.querySelector(`[data-n=${name}]`).textContent.trim()),
        ]
        """;

    [Fact]
    public async Task All_dossiers_behind_a_figure_are_in_the_files_with_the_number_that_the_page_says()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ResolveAsync("A", "timely", 1_203, late: false);
        await ToldUpwardAsync(server, received: 1_203);

        var workbook = await BytesAsync(server, "/unit/H/dossiers.xlsx?measure=resolvedEarly");
        var csv = System.Text.Encoding.UTF8.GetString(await BytesAsync(server, "/unit/H/dossiers.csv?measure=resolvedEarly"));
        var numbers = SheetOf(workbook).Skip(3).Select(row => row[0].Shown).ToList();

        Assert.Equal(1_203, numbers.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(1_203 + 2, csv.Split("\r\n").Length);
    }

    [Fact]
    public async Task A_click_on_the_page_of_a_unit_brings_the_file_under_its_whole_name()
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var glass = await chromium.OpenAsync(server);
        await glass.Page.GotoAsync("/unit/H");

        var file = await glass.Page.RunAndWaitForDownloadAsync(() => glass.Page.GetByTestId("export").GetByText("XLSX").ClickAsync());

        Assert.StartsWith("Số liệu của đơn vị - Huyện Thử - ", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.EndsWith(".xlsx", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Null(await file.FailureAsync());
    }

    [Fact]
    public async Task A_ranking_of_units_with_names_that_look_like_formulas_and_have_sixty_letters_is_safe_and_whole()
    {
        const string Long = "Trung tâm Phục vụ hành chính công xã Nguyễn Việt Khái – Phú M";
        await using var server = await Server.StartAsync();
        await server.Intake.AddUnitsAsync($"""
            code,name,nameEn,kind,parent,since,zone
            H,"=1+1 <b>Huyện</b>",Trial district,district,,2020-01-01,Asia/Ho_Chi_Minh
            A,"=HYPERLINK(""http://x"")",An commune,commune,H,2020-01-01,
            B,{Long},Bình commune,commune,H,2020-01-01,
            """);
        await server.Intake.ResolveAsync("A", "timely", 3, late: false);

        var csv = System.Text.Encoding.UTF8.GetString(await BytesAsync(server, "/wall/H/ranking.csv"));
        var rows = SheetOf(await BytesAsync(server, "/wall/H/ranking.xlsx"));
        using var pdf = PdfDocument.Open(await BytesAsync(server, "/wall/H/ranking.pdf"));
        var words = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));

        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(csv.Split(',', '\n'), field => field.StartsWith('='));
        Assert.Contains(rows, row => row.Any(cell => cell.Kind == Tables.CellKind.Text && cell.Shown == "=HYPERLINK(\"http://x\")"));
        Assert.Contains(rows, row => row.Any(cell => cell.Shown == Long));
        Assert.All(Long.Split(' '), word => Assert.Contains(word, words, StringComparison.Ordinal));
    }

    private static async Task<JsonElement> AssertSameAsync(Server server, DateTimeOffset asOf)
    {
        var from = asOf.AddDays(-30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var query = $"as-of={asOf:yyyy-MM-dd'T'HH:mm:ss}&from={from}";
        var api = JsonDocument.Parse(await BytesAsync(server, $"/api/units/H/figures?as-of={Uri.EscapeDataString(asOf.ToString("O", CultureInfo.InvariantCulture))}&from={from}")).RootElement;
        var page = await new HtmlParser().ParseDocumentAsync(new MemoryStream(await BytesAsync(server, $"/unit/H?{query}")), TestContext.Current.CancellationToken);
        var rows = SheetOf(await BytesAsync(server, $"/unit/H/report.xlsx?{query}"));
        using var pdf = PdfDocument.Open(await BytesAsync(server, $"/unit/H/report.pdf?{query}"));
        var paper = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        var csv = System.Text.Encoding.UTF8.GetString(await BytesAsync(server, $"/unit/H/report.csv?{query}"));

        foreach (var name in new[] { "onTimeByDate", "onTimeByInstant", "onlineShareOfReceived", "overdueShareOfOpen" })
        {
            var rate = api.GetProperty("rates").GetProperty(name);
            var (text, part, whole) = (rate.GetProperty("text").GetString()!, rate.GetProperty("part").GetInt64(), rate.GetProperty("whole").GetInt64());
            var shown = $"{text.Replace('.', ',')} {part.ToString("N0", Vietnamese)} {whole.ToString("N0", Vietnamese)}";
            var sheet = rows.FirstOrDefault(row => row.Length > 4 && row[1].Shown == name);
            // A rate of nothing is shown by its definition only where every reader looks for it.
            if (page.QuerySelector($"[data-testid=rate-{name}]") is not { } onScreen)
            {
                Assert.Null(sheet);
                continue;
            }

            Assert.Equal(shown, string.Join(' ', onScreen.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())));
            Assert.Contains($"{name} {shown}", paper, StringComparison.Ordinal);
            Assert.Equal(
                (rate.GetProperty("percent").ValueKind == JsonValueKind.Null ? null : rate.GetProperty("percent").GetDecimal(), part, whole),
                (sheet![2].Number, sheet[3].ReadWhole(out _), sheet[4].ReadWhole(out _)));
            Assert.Contains($",{name},{(text == Say.Nothing ? "" : text)},{part},{whole},", csv, StringComparison.Ordinal);
        }

        Assert.Contains($"received {api.GetProperty("measures").GetProperty("received").GetInt64().ToString("N0", Vietnamese)} ", paper, StringComparison.Ordinal);
        return api;
    }

    // A unit tells the one above it a moment after it has counted.
    private static Task ToldUpwardAsync(Server server, long received) => Patience.For(
        Task.Run(
            async () =>
            {
                while ((await server.Intake.FiguresAsync("H")).GetProperty("measures").GetProperty("received").GetInt64() < received)
                    TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            },
            TestContext.Current.CancellationToken),
        $"{received} dossiers to be known above");

    private static async Task<byte[]> BytesAsync(Server server, string address)
    {
        using var answer = await server.Intake.GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        return bytes;
    }

    private static List<Tables.TableCell[]> SheetOf(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var workbook = Workbook.Open(stream, "file.xlsx", new WorkbookOptions(), TestContext.Current.CancellationToken);
        var rows = workbook.Read(workbook.Find(null)[0]).RowsAsync(TestContext.Current.CancellationToken);
        return [.. rows.ToBlockingEnumerable(TestContext.Current.CancellationToken).Select(row => row.Cells.ToArray())];
    }
}
