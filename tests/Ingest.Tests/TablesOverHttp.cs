using System.Text.Json;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Ingest.Units;
using ParLive.Tables.Tests;

namespace ParLive.Ingest.Tests;

public sealed class TablesOverHttp : IAsyncLifetime
{
    private const string Permits =
        """
        case:channel,case:concept:name,case:deadline,case:enddate,case:responsible,case:startdate
        Desk,case-1,2011-06-01 09:00:00+02:00,,Clerk01,2011-04-01 09:00:00+02:00
        Fax,case-2,2011-06-01 09:00:00+02:00,,Clerk01,2011-04-01 09:00:00+02:00

        """;

    private Site _site = null!;

    public static TheoryData<string> Kinds => [.. UnitKinds.All];

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_import_tells_how_far_it_came_and_ends_with_the_report()
    {
        var answer = await _site.SendAsync(Permits, "text/csv", "/api/imports?map=permits&complete=true");

        Assert.Equal((200, "application/x-ndjson"), (answer.Status, answer.Type));
        var lines = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)).ToArray();
        Assert.Equal(2, lines[0].GetProperty("progress").GetProperty("rows").GetInt64());
        var report = lines[^1].GetProperty("report");
        Assert.Equal((1, 1), (report.GetProperty("acceptedRows").GetInt64(), report.GetProperty("refusedRows").GetInt64()));
        Assert.Equal("unmapped", report.GetProperty("problems")[0].GetProperty("reason").GetString());
        Assert.Equal(0, report.GetProperty("vanished").GetArrayLength());
    }

    [Fact]
    public async Task A_map_of_ones_own_comes_as_the_first_part()
    {
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent("""{"source":"s","row":"case","fields":{"dossier":"n","unit":"u","received":"t"}}"""), "map");
        content.Add(new StringContent("n,u,t\nH1,30307,2026-03-02T08:30:00+07:00\n"), "csv", "cases.csv");

        var answer = await Site.Answer.OfAsync(await _site.Client.PostAsync(new Uri("/api/imports", UriKind.Relative), content, TestContext.Current.CancellationToken));

        Assert.Equal(200, answer.Status);
        Assert.Equal("H1", Assert.Single(_site.Intake.Cases).Dossier);
    }

    [Fact]
    public async Task A_workbook_comes_as_it_is_or_with_a_map_before_it()
    {
        var bytes = new AWorkbook().Sheet("A").Row("n", "u", "t").Row("H1", 30307, "2026-03-02T08:30:00+07:00").Save().ToArray();
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent("""{"source":"s","row":"case","fields":{"dossier":"n","unit":"u","received":"t"}}"""), "map");
        content.Add(new ByteArrayContent(bytes), "table", "hồ sơ.xlsx");

        var taken = await Site.Answer.OfAsync(await _site.Client.PostAsync(new Uri("/api/imports", UriKind.Relative), content, TestContext.Current.CancellationToken));
        var misfit = await _site.SendAsync(bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "/api/imports?map=permits");

        Assert.Equal((200, 400), (taken.Status, misfit.Status));
        Assert.Equal("H1", Assert.Single(_site.Intake.Cases).Dossier);
        Assert.Equal(6, misfit.Json.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_bad_request_with_its_reason()
    {
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent("""{"source":"s","row":"case","fields":{"dossier":"n","unit":"u","received":"t"}}"""), "map");
        content.Add(new StringContent("n,u,t\n"), "table", "hồ sơ.xlsx");

        var answer = await Site.Answer.OfAsync(await _site.Client.PostAsync(new Uri("/api/imports", UriKind.Relative), content, TestContext.Current.CancellationToken));

        Assert.Equal((400, "not-a-workbook", "hồ sơ.xlsx"), (answer.Status, answer.Json.GetProperty("reason").GetString(), answer.Json.GetProperty("place").GetString()));
    }

    [Fact]
    public async Task A_table_to_be_taken_whole_is_a_bad_request_with_its_bad_rows()
    {
        var answer = await _site.SendAsync(Permits, "text/csv", "/api/imports?map=permits&whole=true");

        Assert.Equal((400, "unmapped"), (answer.Status, answer.Json.GetProperty("problems")[0].GetProperty("reason").GetString()));
        Assert.Empty(_site.Intake.Cases);
    }

    [Theory]
    [InlineData("/api/imports?map=nothing")]
    [InlineData("/api/imports?map=permits&whole=perhaps")]
    [InlineData("/api/imports")]
    [InlineData("/api/imports?map=permits&complete=perhaps")]
    public async Task An_import_that_cannot_be_understood_is_a_bad_request(string path) =>
        Assert.Equal(400, (await _site.SendAsync(Permits, "text/csv", path)).Status);

    [Fact]
    public async Task A_map_that_does_not_fit_is_a_bad_request_with_all_problems()
    {
        var answer = await _site.SendAsync("a,b\n1,2\n", "text/csv", "/api/imports?map=permits");

        Assert.Equal((400, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Equal(6, answer.Json.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task A_journal_that_cannot_write_stops_the_import_with_503()
    {
        _site.Intake.Failures.Enqueue(new IOException("No space left."));

        Assert.Equal(503, (await _site.SendAsync(Permits, "text/csv", "/api/imports?map=permits")).Status);
    }

    [Fact]
    public async Task A_key_imports_only_for_its_own_source()
    {
        _site.Keys.Add("an-giang");
        _site.Keys.Add("coselog-wabo");

        var own = await _site.SendAsync(Some.Bytes(Permits), "text/csv", "/api/imports?map=permits", request => request.Headers.Add("Authorization", "Bearer plk_coselog-wabo"));
        var other = await _site.SendAsync(Some.Bytes(Permits), "text/csv", "/api/imports?map=permits", request => request.Headers.Add("Authorization", "Bearer plk_an-giang"));

        Assert.Equal((200, 403), (own.Status, other.Status));
    }

    [Fact]
    public async Task A_table_of_units_is_taken_whole()
    {
        var answer = await _site.SendAsync(
            "code,name,nameEn,kind,parent,since,until,zone,aliases,note\n91,An Giang,,province,,2025-07-01,,Asia/Ho_Chi_Minh,H01;000.00.00.H01,\n"
            + "30307,\"Phường  Long\n Xuyên \",Long Xuyen,ward,91,2025-07-01,,,,\n", "text/csv", "/api/units");

        Assert.Equal((200, 2), (answer.Status, answer.Json.GetProperty("added").GetInt32()));
        Assert.Equal("Phường Long Xuyên", _site.Register.Units["30307"].Name);
        Assert.Equal("H01 000.00.00.H01", string.Join(' ', _site.Register.Units["91"].Aliases!));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_unit_can_be_imported(string kind)
    {
        var answer = await _site.SendAsync($"code,name,kind,since,zone\n1,Một,{kind},2025-07-01,Asia/Ho_Chi_Minh\n", "text/csv", "/api/units");

        Assert.Equal((200, kind), (answer.Status, _site.Register.Units["1"].Kind));
    }

    [Fact]
    public async Task A_table_of_units_with_mistakes_is_not_taken_at_all_and_every_row_is_named()
    {
        var answer = await _site.SendAsync(
            "code,name,kind,since,until,parent\n91,An Giang,province,2025-07-01,,\n1,A,planet,yesterday,,91\n,B,ward,2025-07-01,2025-06-01,91\n2,C,ward\n",
            "text/csv", "/api/units");

        Assert.Equal(400, answer.Status);
        var problems = answer.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!).ToArray();
        foreach (var row in (string[])["Row 2:", "Row 3:", "Row 4:", "Row 5:"]) Assert.Contains(problems, problem => problem.StartsWith(row, StringComparison.Ordinal));
        Assert.Empty(_site.Register.Units);
    }

    [Fact]
    public async Task Unknown_and_missing_columns_of_units_are_named()
    {
        var wrong = await Assert.ThrowsAsync<UnitEntriesException>(
            () => UnitsCsv.ReadAsync(new MemoryStream(Some.Bytes("code,naem,kind\n")), TestContext.Current.CancellationToken));

        Assert.Equal(3, wrong.Problems.Count);
    }
}
