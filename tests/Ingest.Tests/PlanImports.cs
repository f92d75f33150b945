using ParLive.Ingest.Importing;
using ParLive.Tables.Tests;

namespace ParLive.Ingest.Tests;

/// <summary>Tasks of plans come in as offices write them: one row tells what was given, how far it is, and whether it is done.</summary>
public sealed class PlanImports
{
    private const string Header = "TT,Số kế hoạch,Năm kế hoạch,Ngày giao,Nhiệm vụ,Lĩnh vực,Đơn vị chủ trì,Đơn vị phối hợp,Thời hạn,Sản phẩm,Số lượng,Đã thực hiện,Ngày báo cáo,Tình trạng,Ngày hoàn thành";

    [Fact]
    public async Task A_row_becomes_the_task_its_progress_and_its_end()
    {
        var intake = new FakeIntake();

        var report = await ImportAsync(intake, "1.2,12/KH-UBND,2026,15/01/2026,Tuyên truyền dịch vụ công,Cải cách thể chế,30307,\"30310, 30313\",Quý I/2026,Báo cáo,15,15,01/03/2026,Hoàn thành,05/03/2026");

        Assert.Equal((1, 3, 0), (report.AcceptedRows, report.AcceptedEvents, report.RefusedRows));
        Assert.Equal(["assigned", "progress", "completed"], intake.Accepted.Select(arrival => arrival.Kind).ToArray());
        Assert.All(intake.Accepted, arrival => Assert.Equal(("task", "12/KH-UBND/1.2", "30307"), (arrival.Matter, arrival.Dossier, arrival.Unit)));
        Assert.Equal(
            ["plan=12/KH-UBND", "planYear=2026", "code=1.2", "area=Cải cách thể chế", "content=Tuyên truyền dịch vụ công", "product=Báo cáo", "coordinating=30310, 30313", "quantity=15", "quarter=2026-Q1"],
            Told(intake, 0));
        Assert.Equal(["quantity=15", "done=15"], Told(intake, 1));
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.FromHours(7)), intake.Accepted[2].Time);
    }

    [Theory]
    [InlineData("30/06/2026", "due", "2026-06-30")]
    [InlineData("Tháng 2/2026", "due", "2026-02-28")]
    [InlineData("tháng 12", "due", "2026-12-31")]
    [InlineData("Quý IV/2026", "quarter", "2026-Q4")]
    [InlineData("quý 2 năm 2026", "quarter", "2026-Q2")]
    [InlineData("Quý III", "quarter", "2026-Q3")]
    [InlineData("Năm 2026", "due", "2026-12-31")]
    [InlineData("Thường xuyên", "recurring", "2026")]
    [InlineData("", null, null)]
    public async Task A_deadline_is_read_as_plans_write_it(string written, string? name, string? text)
    {
        var intake = new FakeIntake();

        await ImportAsync(intake, $"1,12/KH-UBND,2026,15/01/2026,Rà soát,,30307,,{written},,,,,Đang thực hiện,");

        var arrival = Assert.Single(intake.Accepted);
        Assert.Equal(name == "due" ? text : null, arrival.Due);
        Assert.Equal(name is null or "due" ? [] : [$"{name}={text}"], Told(intake, 0).Where(told => told.StartsWith("quarter", StringComparison.Ordinal) || told.StartsWith("recurring", StringComparison.Ordinal)).ToArray());
    }

    [Theory]
    [InlineData("1,12/KH-UBND,2026,15/01/2026,Rà soát,,30307,,Sớm nhất,,,,,,", "bad-value")]
    [InlineData("1,12/KH-UBND,,15/01/2026,Rà soát,,30307,,Thường xuyên,,,,,,", "bad-value")]
    [InlineData("1,12/KH-UBND,,15/01/2026,Rà soát,,30307,,Tháng 13/2026,,,,,,", "bad-value")]
    [InlineData("1,12/KH-UBND,2026,giữa tháng,Rà soát,,30307,,Quý I,,,,,,", "bad-value")]
    [InlineData("1,12/KH-UBND,2026,,Rà soát,,30307,,Quý I,,,,,,", "missing-field")]
    [InlineData(",12/KH-UBND,2026,15/01/2026,Rà soát,,30307,,Quý I,,,,,,", "missing-field")]
    [InlineData("1,,2026,15/01/2026,Rà soát,,30307,,Quý I,,,,,,", "missing-field")]
    [InlineData("1,12/KH-UBND,2026,15/01/2026,,,30307,,Quý I,,,,,,", "missing-field")]
    [InlineData("1,12/KH-UBND,2026,15/01/2026,Rà soát,,30307,,Quý I,,,,,Hoàn thành,", "missing-field")]
    [InlineData("1,12/KH-UBND,2026,15/01/2026,Rà soát,,30307,,Quý I,,,3,,,", "missing-field")]
    [InlineData("1,12/KH-UBND,2026,15/01/2026,Rà soát,,30307,,Quý I,,,,,Đang thực hiện,05/03/2026", "contradiction")]
    [InlineData("1,12/KH-UBND,2026,15/01/2026,Rà soát,,30307,,Quý I,,,,,Gần xong,", "unmapped")]
    public async Task A_row_with_one_thing_wrong_is_refused_as_a_whole(string row, string reason)
    {
        var intake = new FakeIntake();

        var report = await ImportAsync(intake, row);

        Assert.Equal((1, reason, 0), (report.RefusedRows, report.Problems[0].Reason, intake.Accepted.Count));
    }

    [Fact]
    public async Task The_same_table_again_is_known_and_a_task_given_twice_with_other_words_is_a_conflict()
    {
        var intake = new FakeIntake();
        const string First = "1,12/KH-UBND,2026,15/01/2026,Rà soát,,30307,,Quý I,,,,,Đang thực hiện,";

        await ImportAsync(intake, First);
        var again = await ImportAsync(intake, First, First);
        var later = await ImportAsync(intake, First.Replace("Đang thực hiện,", "Hoàn thành,05/03/2026", StringComparison.Ordinal));
        var other = await ImportAsync(intake, First.Replace("Rà soát", "Rà soát văn bản", StringComparison.Ordinal), First.Replace("12/KH-UBND", "13/KH-UBND", StringComparison.Ordinal));

        Assert.Equal((2, 1, 1), (again.DuplicateRows, later.AcceptedRows, later.AcceptedEvents));
        Assert.Equal((1, 1, "conflict"), (other.AcceptedRows, other.RefusedRows, other.Problems[0].Reason));
    }

    [Fact]
    public async Task A_workbook_of_the_same_rows_gives_duplicates_and_names_formulas_and_merged_cells()
    {
        var intake = new FakeIntake();
        await ImportAsync(intake, "1.2,12/KH-UBND,2026,15/01/2026,Rà soát,,30307,,30/06/2026,,15,7,01/03/2026,Đang thực hiện,");
        var book = new AWorkbook().Sheet("Kế hoạch").Row("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026").Merge("A1:O1").Row([.. Header.Split(',')])
            .Row("1.2", "12/KH-UBND", 2026m, AWorkbook.Styled(46037, 1), "Rà soát", null, "30307", null, AWorkbook.Styled(46203, 1), null, 15m, 7m, AWorkbook.Styled(46082, 1), "Đang thực hiện", null)
            .Row("1.3", "12/KH-UBND", 2026m, AWorkbook.Styled(46037, 1), "Rà soát", null, "30307", null, AWorkbook.Formula("TODAY()", "46203"), null, null, null, null, null, null)
            .Row("1.4", "12/KH-UBND", 2026m, AWorkbook.Styled(46037, 1), "Rà soát", null, null, null, "Quý II", null, null, null, null, null, null).Merge("G4:G5")
            .Row("1.5", "12/KH-UBND", 2026m, 46037m, "Rà soát", null, "30307", null, "Quý II", null, null, null, null, null, null);

        var report = await ImportAsync(intake, book.Save());

        Assert.Equal((1, 3), (report.DuplicateRows, report.RefusedRows));
        Assert.Equal(["formula", "merged", "not-a-date"], report.Problems.Select(problem => problem.Reason).ToArray());
    }

    private static string[] Told(FakeIntake intake, int place) => [.. intake.Accepted[place].Details.Select(detail => $"{detail.Key}={detail.Value}")];

    private static Task<ImportReport> ImportAsync(FakeIntake intake, params string[] rows) =>
        ImportAsync(intake, new MemoryStream(Some.Bytes($"{Header}\n{string.Join('\n', rows)}\n")));

    private static async Task<ImportReport> ImportAsync(FakeIntake intake, MemoryStream file)
    {
        using var quarantine = new FakeQuarantine();
        await using (file)
        {
            return await new TableImporter(intake, new FakeRegister(), quarantine, new FixedClock())
                .ImportAsync(file, ImportMap.Shipped("plan-tasks")!, new(), null, TestContext.Current.CancellationToken);
        }
    }
}
