using ParLive.Grains.Contracts;
using ParLive.Ingest.Importing;
using ParLive.Ingest.Procedures;
using ParLive.Tables;
using ParLive.Tables.Tests;

namespace ParLive.Ingest.Tests;

/// <summary>From tables of procedures, as places write them, to entries of the register.</summary>
public sealed class ProcedureTablesRead
{
    private const string Header = "code,name,field,service,term,termUnit,cutOff,supplement,validFrom,unit,source\n";

    private static readonly ProcedureEntry FiveDays = new(
        "1.000894", "Đăng ký kết hôn", "Hộ tịch", "full", 5, "working-days", null, "restart", new DateOnly(2025, 7, 1), "30307", "QĐ 12/QĐ-UBND");

    [Fact]
    public async Task Rows_are_procedures_in_the_words_of_either_language()
    {
        var english = await Read(Header + "1.000894,Đăng ký kết hôn,Hộ tịch,full,5,working-days,,restart,2025-07-01,30307,QĐ 12/QĐ-UBND\n");
        var vietnamese = await Read(
            "\uFEFFMã TTHC,Tên thủ tục,Lĩnh vực,Mức độ dịch vụ,Thời hạn,Đơn vị thời hạn,Khi bổ sung,Hiệu lực từ,Mã đơn vị,Căn cứ\n"
            + "1.000894,\"Đăng ký\nkết hôn\",Hộ tịch,Toàn trình,5,Ngày làm việc,Tính lại,01/07/2025,30307,QĐ 12/QĐ-UBND\n");

        Assert.Equal([(2L, FiveDays)], english.Lines);
        Assert.Empty(vietnamese.Problems);
        Assert.Equal([(2L, FiveDays)], vietnamese.Lines);
    }

    [Fact]
    public async Task A_workbook_with_titles_says_the_same_as_a_table_of_text()
    {
        var workbook = new AWorkbook().Sheet("TTHC").Row("DANH MỤC THỦ TỤC HÀNH CHÍNH").Row(
                "Mã TTHC", "Tên thủ tục", "Lĩnh vực", "Mức độ dịch vụ", "Thời hạn", "Đơn vị thời hạn", "Khi bổ sung", "Hiệu lực từ", "Mã đơn vị", "Căn cứ")
            .Row("1.000894", "Đăng ký kết hôn", "Hộ tịch", "toàn trình", 5, "ngày làm việc", "tính lại", "2025-07-01", 30307, "QĐ 12/QĐ-UBND")
            .Save();

        var table = await ProcedureTables.ReadAsync(workbook, "thủ tục.xlsx", TestContext.Current.CancellationToken);

        Assert.Equal(FiveDays, Assert.Single(table.Lines).Procedure);
    }

    [Theory]
    [InlineData("same-day,,", "15:00")]
    [InlineData("same-day,9:30,", "09:30")]
    [InlineData("same-day,none,", null)]
    public async Task A_same_day_procedure_needs_no_amount_and_has_the_usual_cut_off(string cells, string? cutOff)
    {
        var table = await Read(Header + $"1,A,,,,{cells},2025-07-01,,QĐ\n");

        Assert.Equal((1m, "same-day", cutOff, "shift"), table.Lines[0].Procedure is var one ? (one.Amount, one.TermUnit, one.CutOff, one.Supplement) : default);
    }

    [Theory]
    [InlineData(",A,,,5,working-days,,,2025-07-01,,QĐ", "'code' is missing.")]
    [InlineData("1,A,,,,working-days,,,2025-07-01,,QĐ", "'term' is missing.")]
    [InlineData("1,A,,,five,working-days,,,2025-07-01,,QĐ", "'term' cannot be read. 'five' is no number such as 12 or 12.5.")]
    [InlineData("1,A,,,5,weeks,,,2025-07-01,,QĐ", "'termUnit' is 'weeks'; it must be one of working-days, ngày làm việc,")]
    [InlineData("1,A,,,5,working-days,soon,,2025-07-01,,QĐ", "'cutOff' is 'soon'; it must be a time of day such as 15:00, or none.")]
    [InlineData("1,A,,,5,working-days,,wait,2025-07-01,,QĐ", "'supplement' is 'wait'; it must be one of shift, cộng thêm, restart, tính lại.")]
    [InlineData("1,A,,most,5,working-days,,,2025-07-01,,QĐ", "'service' is 'most'")]
    [InlineData("1,A,,,5,working-days,,,2025-02-30,,QĐ", "'validFrom' cannot be read.")]
    [InlineData("1,A,,,5,working-days,,,1889-07-01,,QĐ", "'validFrom' is 1889-07-01; it must lie between 1990 and 2100.")]
    [InlineData("1,A,,,5,working-days,,,2025-07-01,", "The row has 10 columns; the header names 11.")]
    [InlineData("1,A\u0001,,,5,working-days,,,2025-07-01,,QĐ", "control character")]
    public async Task A_bad_row_is_named_with_its_reason_and_the_others_are_read(string row, string reason)
    {
        var table = await Read(Header + row + "\n1,A,,,5,working-days,,,2025-07-01,,QĐ\n");

        var problem = Assert.Single(table.Problems);
        Assert.Equal((2, 3), (problem.Row, Assert.Single(table.Lines).Row));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_without_the_columns_is_none_and_what_it_lacks_is_named()
    {
        var misfit = await Assert.ThrowsAsync<ImportMapException>(() => Read("code,name\n1,A\n"));
        var broken = await Assert.ThrowsAsync<TableException>(
            () => ProcedureTables.ReadAsync(new MemoryStream(Some.Bytes("code,name\n")), "a.xlsx", TestContext.Current.CancellationToken));

        Assert.Contains("no column 'validFrom' or 'Hiệu lực từ'", misfit.Message, StringComparison.Ordinal);
        Assert.Equal("not-a-workbook", broken.Reason);
    }

    private static Task<Grains.Access.ProcedureTable> Read(string csv) =>
        ProcedureTables.ReadAsync(new MemoryStream(Some.Bytes(csv)), null, TestContext.Current.CancellationToken);
}
