using System.Globalization;
using System.Text;
using NodaTime;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Units;
using ParLive.Grains.Access;
using ParLive.Ingest.Units;

namespace ParLive.Ingest.Tests;

public sealed class ReorganisationTables : IAsyncLifetime
{
    // Title rows, line breaks within cells, blanks at their ends, decomposed letters, a comma within quotes.
    private static readonly string Published =
        "Đơn vị hành chính từ ngày 01/7/2025,,,Đơn vị hành chính trước ngày 01/7/2025,,,,,\n"
        + "\"Tỉnh, thành phố\",Tên Xã mới,Mã Xã mới,Tên Xã cũ,Mã Xã cũ,Ghi chú,Quận/huyện,Tỉnh cũ,\n"
        + "Tỉnh An Giang (91),\"Phường Mỹ Thới\n\",30301,Phường Mỹ Thạnh ,30304,Nhập toàn bộ,Thành phố Long Xuyên (883),Tỉnh An Giang (89),\n"
        + "Tỉnh An Giang (91),Phường Mỹ Thới,30301,Phường  Mỹ Thới,30301,Nhập toàn bộ,Thành phố Long Xuyên (883),Tỉnh An Giang (89),\n".Normalize(NormalizationForm.FormD);

    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_published_table_is_read_below_its_titles_with_its_names_put_right()
    {
        var answer = await _site.SendAsync(Published, "text/csv", "/api/units/reorganisations?at=2025-07-01&since=1999-01-01");

        var table = _site.Reforms.Applied!;
        Assert.Equal((200, 2), (answer.Status, answer.Json.GetProperty("rows").GetInt32()));
        Assert.Equal((new DateOnly(2025, 7, 1), new DateOnly(1999, 1, 1)), (table.At, table.OldSince));
        Assert.Equal(
            [
                new TransferLine(3, "Tỉnh An Giang (91)", "Phường Mỹ Thới", "30301", "Phường Mỹ Thạnh", "30304", "Nhập toàn bộ", "Thành phố Long Xuyên (883)", "Tỉnh An Giang (89)"),
                new TransferLine(4, "Tỉnh An Giang (91)", "Phường Mỹ Thới", "30301", "Phường Mỹ Thới", "30301", "Nhập toàn bộ", "Thành phố Long Xuyên (883)", "Tỉnh An Giang (89)"),
            ],
            (IEnumerable<TransferLine>)table.Transfers);
    }

    [Fact]
    public async Task A_preview_applies_nothing()
    {
        var answer = await _site.SendAsync(Published, "text/csv", "/api/units/reorganisations?at=2025-07-01&preview=true");

        Assert.Equal((200, false), (answer.Status, answer.Json.GetProperty("applied").GetBoolean()));
        Assert.Null(_site.Reforms.Applied);
        Assert.Null(_site.Reforms.Previewed!.OldSince);
    }

    [Fact]
    public async Task A_table_may_say_itself_what_its_rows_are()
    {
        var answer = await _site.SendAsync(
            "change,unit,into,share,heir,name,kind,parent\nmerge,30289,30292,,,Phường Bình Đức,ward,91\nsplit,30334,30316,0.4,yes,,,\nSPLIT,30334,30325,a lot,,,,\n",
            "text/csv", "/api/units/reorganisations?at=2025-07-01");

        Assert.Equal((400, 3, 2), (answer.Status, answer.Json.GetProperty("rows").GetInt32(), answer.Json.GetProperty("understood").GetInt32()));
        Assert.Contains("'a lot'", answer.Json.GetProperty("problems")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(new ChangeLine(3, "split", "30334", "30316", 0.4m, true, null, null, null, null, null), _site.Reforms.Applied!.Changes[1]);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "no row that names its columns")]
    [InlineData("", "no row that names its columns")]
    [InlineData("Tên Xã mới,Mã Xã mới\nA,1\n", "Columns are missing: Tỉnh, thành phố, Tên Xã cũ")]
    public async Task A_table_without_its_columns_is_named_as_such(string csv, string problem)
    {
        var table = await ReorganisationCsv.ReadAsync(
            new MemoryStream(Some.Bytes(csv)), new DateOnly(2025, 7, 1), null, TestContext.Current.CancellationToken);

        Assert.Contains(problem, Assert.Single(table.Problems).Reason, StringComparison.Ordinal);
        Assert.Empty(table.Transfers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?at=soon")]
    [InlineData("?at=2025-07-01&since=once")]
    public async Task A_day_that_is_none_is_a_bad_request(string query) =>
        Assert.Equal(400, (await _site.SendAsync(Published, "text/csv", $"/api/units/reorganisations{query}")).Status);

    [Fact]
    public async Task Restated_figures_say_from_when_on_they_are_comparable()
    {
        var all = await _site.GetAsync("/api/units/30307/restated");
        var since = await _site.GetAsync("/api/units/30307/restated?from=2025-07-01");

        Assert.Equal((200, "2025-07-01"), (all.Status, all.Json.GetProperty("comparableFrom").GetString()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, all.Json.GetProperty("figures").ValueKind);
        Assert.True(since.Json.GetProperty("figures").GetProperty("measures").GetProperty("received").GetInt64() >= 0);
    }

    [Fact]
    public async Task The_whole_country_is_read_from_json()
    {
        var answer = await _site.SendAsync(
            """[{"Code":"91","FullName":"Tỉnh An Giang","Wards":[{"Code":"30307","FullName":"Phường  Long Xuyên"},{"Code":"30313","FullName":"xã Mỹ Hòa Hưng"}]},{"Code":"92","FullName":"Thành phố Cần Thơ","Wards":[]}]""",
            "application/json", "/api/units?since=2025-07-02");

        Assert.Equal((200, 5), (answer.Status, answer.Json.GetProperty("added").GetInt32()));
        var ward = _site.Register.Units["30307"];
        Assert.Equal(("Phường Long Xuyên", "ward", "91", new DateOnly(2025, 7, 2)), (ward.Name, ward.Kind, ward.Parent, ward.Since));
        Assert.Equal(("city", "commune", "country"), (_site.Register.Units["92"].Kind, _site.Register.Units["30313"].Kind, _site.Register.Units["VN"].Kind));
    }

    [Theory]
    [InlineData("""{"Code":"91"}""", "no array")]
    [InlineData("""[{"Code":"91""", "no JSON")]
    [InlineData("""[{"Code":"91"}]""", "Province 1: it needs")]
    [InlineData("""[{"Code":"91","FullName":"Tỉnh A","Wards":[{"Code":"1","FullName":"Làng B"}]}]""", "Province 1, unit 1: 'Làng B' does not begin")]
    [InlineData("""[{"Code":"91","FullName":"Tỉnh A","Wards":[7]}]""", "Province 1, unit 1: it needs")]
    public async Task A_list_that_is_none_is_named_as_such(string json, string problem)
    {
        var answer = await _site.SendAsync(json, "application/json", "/api/units");

        Assert.Equal(400, answer.Status);
        Assert.Contains(problem, answer.Json.GetProperty("problems")[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(_site.Register.Units);
    }

    [Fact]
    public async Task Every_row_of_the_real_table_is_understood_or_named()
    {
        var path = SharedData.Find("units/reorganisation-2025-sample.csv");
        Assert.SkipUnless(path is not null, "Skipped: ../shared/data/units is not there; the same is tested on rows written by hand.");
        await using var csv = File.OpenRead(path!);
        var table = await ReorganisationCsv.ReadAsync(csv, new DateOnly(2025, 7, 1), new DateOnly(1999, 1, 1), TestContext.Current.CancellationToken);

        var plan = TransferTable.Plan(
            UnitTree.Empty, [.. table.Transfers.Select(row => new Transfer(
                row.Row, row.NewProvince, row.NewName, row.NewCode, row.OldName, row.OldCode, row.Note, row.District, row.OldProvince))],
            new LocalDate(2025, 7, 1), new LocalDate(1999, 1, 1));
        var outcome = Reform.Apply(UnitTree.Empty, plan.Begin, [.. plan.Reorganisations.Select(item => item.What)]);

        Assert.Empty(table.Problems);
        Assert.Empty(plan.Problems);
        Assert.Empty(outcome.Problems);
        Assert.Equal(568, table.Rows);
        // Of 561 old communes 6 went to several, 15 go on (14 as they were, 1 as a special zone), and the others merged.
        Assert.Equal(6, outcome.Applied.OfType<Reorganisation.Split>().Count());
        Assert.Equal(15, outcome.Applied.OfType<Reorganisation.Reparent>().Count());
        Assert.Equal((540 + 5, 60 - 6), (outcome.Applied.OfType<Reorganisation.Merge>().Count(), outcome.Applied.OfType<Reorganisation.Abolish>().Count()));
        Assert.Equal(205, outcome.Tree.Units.Count(unit => unit.Until is null && unit.Kind is "commune" or "ward" or "special-zone"));
        Assert.All(Longer(outcome.Tree), line => Assert.Equal(line.Expected, line.Found));
    }

    // Long Xuyên's twelve became four, with no partial transfer.
    private static IEnumerable<(string Expected, string Found)> Longer(UnitTree tree)
    {
        var after = new LocalDate(2025, 7, 1);
        foreach (var (name, old) in ((string, string)[])
            [
                ("Phường Long Xuyên", "30280 30283 30286 30295 30298 30307"), ("Phường Bình Đức", "30289 30292 30310"), ("Phường Mỹ Thới", "30301 30304"),
                ("Xã Mỹ Hòa Hưng", "30313"),
            ])
        {
            foreach (var code in old.Split(' '))
            {
                var was = tree.CarrierOf(code, after.PlusDays(-1))!;
                var now = tree.Successions.HeirOf(was.Key) is { } heir ? tree.Find(heir.Unit)! : was;
                yield return (string.Create(CultureInfo.InvariantCulture, $"{name} below 91@2025-07-01"), $"{now.Name} below {now.ParentOn(after)}");
            }
        }
    }
}
