using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ParLive.Acceptance.Processes;
using ParLive.Acceptance.Scale;

namespace ParLive.Acceptance.Permits;

/// <summary>What a log of permits must come to, from the command line, the interface and the screens.</summary>
public abstract class PermitLog
{
    private protected abstract string Table { get; }

    private protected abstract PermitCounts Expected { get; }

    private protected abstract (string ByDate, string ByInstant) Percentages { get; }

    private protected abstract IReadOnlyList<DateOnly> Days { get; }

    [Fact]
    public async Task The_command_line_tells_the_counts_of_the_log()
    {
        using var scratch = new Scratch();
        var import = await ImportAsync(Table, scratch.Data);

        var figures = Figures.Of(await Parlive.DoneAsync("figures", "--json", "--data", scratch.Data));
        var verified = await Parlive.DoneAsync("verify", "--data", scratch.Data);

        Assert.Equal(Expected, PermitCounts.Of(PermitCase.Of(Table)));
        Assert.Equal(("0", Number(Expected.Dossiers)), (import.Value("refused"), import.Value("accepted")));
        Same(figures);
        Assert.Equal(("yes", Number(Expected.Dossiers)), (verified.Value("conserved"), verified.Value("dossiers")));
    }

    [Fact]
    public async Task A_server_tells_the_same_on_its_interface_and_its_screens()
    {
        using var scratch = new Scratch();
        await ImportAsync(Table, scratch.Data);
        await using var server = await RunningParlive.ServeAsync(scratch.Data);

        Same(new Figures(await server.JsonAsync("/api/units/WABO/figures")));
        var page = Parsed(await server.TextAsync("/unit/WABO?from=2010-01-01"));
        foreach (var (measure, count) in Counts) Assert.Equal((measure, count), (measure, NumberIn(page, $"measure-{measure}", 0)));
        Assert.Equal((Expected.OnTime, Expected.Finished), (NumberIn(page, "rate-onTimeByDate", 1), NumberIn(page, "rate-onTimeByDate", 2)));
        Assert.Equal(Percentages.ByDate, Cell(page, "rate-onTimeByDate", 0).Replace(',', '.'));
        Assert.Equal(Percentages.ByInstant, Cell(page, "rate-onTimeByInstant", 0).Replace(',', '.'));
        var wall = Parsed(await server.TextAsync("/wall/WABO?scenes=overview"));
        Assert.Equal(Number(Expected.Open), wall.QuerySelector("[data-n=overdue]")!.TextContent);
        Assert.Contains($"trong {Expected.Open} đang mở", wall.QuerySelector("[data-f=overdue]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task At_the_close_of_any_day_as_many_are_open_and_overdue_as_a_plain_count_finds()
    {
        using var scratch = new Scratch();
        await ImportAsync(Table, scratch.Data);
        await using var server = await RunningParlive.ServeAsync(scratch.Data);
        var cases = PermitCase.Of(Table);

        foreach (var day in Days)
        {
            var close = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var figures = new Figures(await server.JsonAsync($"/api/units/WABO/figures?as-of={close}"));
            Assert.Equal(
                (day, cases.Count(one => one.IsOpenAt(day)), cases.Count(one => one.IsOverdueAt(day))),
                (day, figures["open"], figures["openOverdue"]));
        }
    }

    [Fact]
    public async Task The_figures_of_each_clerk_add_up_to_those_of_all()
    {
        using var scratch = new Scratch();
        await ImportAsync(Table, scratch.Data);
        await using var server = await RunningParlive.ServeAsync(scratch.Data);

        foreach (var clerk in PermitCase.Of(Table).GroupBy(one => one.Clerk, StringComparer.Ordinal))
        {
            var figures = new Figures(await server.JsonAsync($"/api/units/{Uri.EscapeDataString(clerk.Key)}/figures"));
            Assert.Equal([(clerk.Key, clerk.Count()), .. CountsOf(PermitCounts.Of([.. clerk]))], [(clerk.Key, figures["received"]), .. Shown(figures)]);
        }
    }

    [Fact]
    public async Task A_second_import_of_the_same_moves_no_figure()
    {
        using var scratch = new Scratch();
        var first = await ImportAsync(Table, scratch.Data);
        var (before, digest) = (await Parlive.DoneAsync("figures", "--json", "--data", scratch.Data), await Parlive.DigestAsync(scratch.Data));

        var second = await ImportAsync(Table, scratch.Data);

        Assert.Equal(("0", "0", first.Value("rows")), (second.Value("accepted"), second.Value("events"), second.Value("duplicates")));
        var after = await Parlive.DoneAsync("figures", "--json", "--data", scratch.Data);
        Assert.Equal(Figures.Of(before).Measures, Figures.Of(after).Measures);
        Assert.Equal(digest, await Parlive.DigestAsync(scratch.Data));
    }

    [Fact]
    public async Task The_order_of_the_rows_changes_nothing()
    {
        using var scratch = new Scratch();
        await ImportAsync(Table, scratch.Data);
        var digest = await Parlive.DigestAsync(scratch.Data);
        var rows = await File.ReadAllLinesAsync(Table, TestContext.Current.CancellationToken);

        for (var seed = 1; seed <= 5; seed++)
        {
            new Dice((ulong)seed).Shuffle(rows.AsSpan(1));
            var (shuffled, data) = (scratch.Written($"shuffled-{seed}.csv", rows), scratch.File($"data-{seed}"));
            await ImportAsync(shuffled, data);
            Assert.Equal((seed, digest), (seed, await Parlive.DigestAsync(data)));
        }
    }

    private IEnumerable<(string Measure, long Count)> Counts => CountsOf(Expected);

    private static List<(string Measure, long Count)> CountsOf(PermitCounts counts) =>
    [
        ("received", counts.Dossiers), ("resolvedEarly", counts.Early), ("resolvedOnDueDate", counts.OnDueDate), ("resolvedLate", counts.Late),
        ("resolvedByInstantOnTime", counts.InTimeToTheInstant), ("resolvedByInstantLate", counts.LateToTheInstant), ("open", counts.Open),
        ("openOverdue", counts.Open), ("online", counts.Online),
    ];

    private List<(string Measure, long Count)> Shown(Figures figures) => [.. Counts.Select(count => (count.Measure, figures[count.Measure]))];

    private void Same(Figures figures)
    {
        Assert.Equal(Counts, Shown(figures));
        Assert.Equal((Expected.OnTime, Expected.Finished, Percentages.ByDate), figures.Rate("onTimeByDate"));
        Assert.Equal((Expected.InTimeToTheInstant, Expected.Finished, Percentages.ByInstant), figures.Rate("onTimeByInstant"));
    }

    private static Task<Spoken> ImportAsync(string table, string data) =>
        Parlive.DoneAsync("import", table, "--map", "permits", "--data", data);

    private static IDocument Parsed(string? html) => new HtmlParser().ParseDocument(html ?? throw new InvalidOperationException("No page."));

    private static string Cell(IDocument page, string row, int place) =>
        page.QuerySelectorAll($"[data-testid={row}] td")[place].TextContent.Trim();

    private static long NumberIn(IDocument page, string row, int place) =>
        long.Parse(Cell(page, row, place).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
