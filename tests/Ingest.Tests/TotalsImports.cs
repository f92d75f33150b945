using ParLive.Ingest.Importing;

namespace ParLive.Ingest.Tests;

/// <summary>Totals and other matters come through maps as dossiers do.</summary>
public sealed class TotalsImports
{
    private const string Header = "Mã đơn vị,Từ ngày,Đến ngày,Ngày báo cáo,Tồn kỳ trước,Tiếp nhận trong kỳ,Trực tuyến,Trước hạn,Đúng hạn,Quá hạn";

    [Fact]
    public async Task A_row_is_a_period_of_a_unit_with_its_totals()
    {
        var intake = new FakeIntake();

        var report = await ImportAsync(intake, "883,01/01/2024,20/09/2024,25/09/2024,504,50176,42295,,49636,0");
        var again = await ImportAsync(intake, "883,01/01/2024,20/09/2024,25/09/2024,504,50176,42295,,49636,0");

        Assert.Equal((1, 1), (report.AcceptedRows, again.DuplicateRows));
        var arrival = Assert.Single(intake.Accepted);
        Assert.Equal(("count", "counted", "883"), (arrival.Matter, arrival.Kind, arrival.Unit));
        Assert.Equal(
            ["to=2024-09-20", "from=2024-01-01", "carriedOver=504", "measures.received=50176", "measures.resolvedOnDueDate=49636", "measures.resolvedLate=0", "measures.online=42295"],
            arrival.Details.Select(detail => $"{detail.Key}={detail.Value}").ToArray());
    }

    [Theory]
    [InlineData("883,first,20/09/2024,25/09/2024,,1,,,,", "bad-value")]
    [InlineData("883,,20/09/2024,25/09/2024,,1,,,,", "missing-field")]
    [InlineData("883,01/01/2024,20/09/2024,,,1,,,,", "missing-field")]
    public async Task A_row_without_a_period_or_a_date_is_refused_by_name(string row, string reason)
    {
        var report = await ImportAsync(new FakeIntake(), row);

        Assert.Equal((0, 1), (report.AcceptedRows, report.RefusedRows));
        Assert.Equal(reason, report.Problems[0].Reason);
    }

    private static async Task<ImportReport> ImportAsync(FakeIntake intake, string row)
    {
        using var quarantine = new FakeQuarantine();
        using var file = new MemoryStream(Some.Bytes($"{Header}\n{row}\n"));
        return await new TableImporter(intake, new FakeRegister(), quarantine, new FixedClock())
            .ImportAsync(file, ImportMap.Shipped("totals")!, new(), null, TestContext.Current.CancellationToken);
    }
}
