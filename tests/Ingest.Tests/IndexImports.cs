using ParLive.Ingest.Importing;

namespace ParLive.Ingest.Tests;

/// <summary>Published figures of indices come in as tables of them are written.</summary>
public sealed class IndexImports
{
    private const string Header = "Mã đơn vị,Chỉ số,Kỳ,Ngày công bố,Điểm,Điểm tối đa,Thứ hạng,Số đơn vị xếp hạng,Xếp loại,Nguồn";

    [Fact]
    public async Task A_row_is_a_figure_with_decimals_as_Vietnam_writes_them()
    {
        var intake = new FakeIntake();

        var report = await ImportAsync(intake, "91,Chỉ số cải cách hành chính,2023,17/04/2024,\"86,15\",100,33,63,Tốt,QĐ 288/QĐ-BNV", "91,SIPAS,2023,17/04/2024,82.55,,,,,");

        Assert.Equal((2, 0), (report.AcceptedRows, report.RefusedRows));
        Assert.Equal(["PAR", "SIPAS"], intake.Accepted.Select(arrival => arrival.Dossier).ToArray());
        Assert.Equal(
            ["period=2023", "value=86.15", "maximum=100", "rank=33", "cohortSize=63", "band=Tốt", "publication=QĐ 288/QĐ-BNV"],
            intake.Accepted[0].Details.Select(detail => $"{detail.Key}={detail.Value}").ToArray());
    }

    [Theory]
    [InlineData("91,PCI,2023,17/04/2024,86,,,,,", "unmapped")]
    [InlineData("91,PAR,,17/04/2024,86,,,,,", "missing-field")]
    [InlineData("91,PAR,2023,,86,,,,,", "missing-field")]
    [InlineData("91,PAR,2023,tháng tư,86,,,,,", "bad-value")]
    public async Task A_row_that_says_too_little_is_refused_by_name(string row, string reason)
    {
        var report = await ImportAsync(new FakeIntake(), row);

        Assert.Equal((1, reason), (report.RefusedRows, report.Problems[0].Reason));
    }

    private static async Task<ImportReport> ImportAsync(FakeIntake intake, params string[] rows)
    {
        using var quarantine = new FakeQuarantine();
        using var file = new MemoryStream(Some.Bytes($"{Header}\n{string.Join('\n', rows)}\n"));
        return await new TableImporter(intake, new FakeRegister(), quarantine, new FixedClock())
            .ImportAsync(file, ImportMap.Shipped("indices")!, new(), null, TestContext.Current.CancellationToken);
    }
}
