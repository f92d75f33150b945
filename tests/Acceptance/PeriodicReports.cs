using System.Net;
using System.Net.Http.Headers;
using ParLive.Acceptance.Processes;
using ParLive.Tables;
using ParLive.Tables.Workbooks;

namespace ParLive.Acceptance;

/// <summary>A quarter is reported by the forms that ship, from a table as one-stop systems write it, with and without a server.</summary>
public sealed class PeriodicReports
{
    private const string Header = "Mã hồ sơ,Đơn vị xử lý,Ngày tiếp nhận,Ngày kết thúc,Trạng thái,Ngày hẹn trả,Thủ tục,Lĩnh vực,Kênh tiếp nhận";

    private static readonly string[] Units =
    [
        "code,name,kind,parent,since,zone",
        "91,An Giang,province,,2025-01-01,Asia/Ho_Chi_Minh",
        "30307,Phường Long Xuyên,ward,91,2025-01-01,",
        "30308,Phường Bình Đức,ward,91,2025-01-01,",
        "30309,Phường Mỹ Thới,ward,91,2025-01-01,",
    ];

    private static readonly string[] Quarter =
    [
        Header,
        "A1,30307,01/04/2025,03/04/2025,Đã trả kết quả,05/04/2025,1.001,Đất đai,Toàn trình",
        "A2,30307,20/03/2025,,Đang xử lý,02/04/2025,1.001,Đất đai,Trực tiếp",
        "A3,30307,02/05/2025,10/05/2025,Công dân yêu cầu rút hồ sơ,20/05/2025,1.002,Hộ tịch,Trực tiếp",
        "A4,30308,02/05/2025,12/05/2025,Đã xử lý xong,10/05/2025,1.002,,Một phần",
        "A5,30308,02/06/2025,12/06/2025,Đã xử lý xong,12/06/2025,1.002,Hộ tịch,",
        "A6,30308,30/06/2025,02/07/2025,Dừng xử lý,12/07/2025,1.002,Hộ tịch,",
    ];

    [Fact]
    public async Task A_closed_quarter_is_reported_by_field_and_by_unit_and_says_what_changed_since()
    {
        using var scratch = new Scratch();
        await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", Units), "--data", scratch.Data);
        await Parlive.DoneAsync("import", scratch.Written("quarter.csv", Quarter), "--map", "one-stop", "--data", scratch.Data);
        await Parlive.DoneAsync("periods", "close", "2025-Q2", "--data", scratch.Data);
        await Parlive.DoneAsync(
            "import", scratch.Written("late.csv", [Header, "A9,30308,02/06/2025,15/06/2025,Đã xử lý xong,12/06/2025,1.002,Hộ tịch,"]), "--map", "one-stop", "--data", scratch.Data);

        var alone = await ReportAsync(scratch, "II.06a");
        Assert.Equal(["Hộ tịch 4=0+4+0 3=0+1+1+1 1=1+0", "Đất đai 2=1+0+1 1=1+0+0+0 1=0+1", "Chưa rõ lĩnh vực 1=1+0+0 1=0+0+1+0 0=0+0", "Tổng cộng 7=2+4+1 5=1+1+2+1 2=1+1"], Lines(alone, 0));
        Assert.Equal(["1", "1", "1", "1"], Cells(alone, 1).Where(row => row.Length == 5 && row[0].Shown == "Tổng cộng").Select(row => row[4].Shown).ToArray());

        await using var server = await RunningParlive.ServeAsync(scratch.Data);
        Assert.Equal(alone, await ReportAsync(scratch, "II.06a"));
        Assert.Equal(
            ["Phường Bình Đức 4=1+3+0 3=0+1+2+0 1=1+0", "Phường Long Xuyên 3=1+1+1 2=1+0+0+1 1=0+1", "Phường Mỹ Thới –", "Tổng cộng 7=2+4+1 5=1+1+2+1 2=1+1"],
            Lines(await ReportAsync(scratch, "II.06b"), 0));
        Assert.Equal(
            ["Phường Bình Đức 3=1+2+0 2=0+1+1+0 1=1+0", "Phường Long Xuyên 3=1+1+1 2=1+0+0+1 1=0+1", "Phường Mỹ Thới –", "Tổng cộng 6=2+3+1 4=1+1+1+1 2=1+1"],
            Lines(await ReportAsync(scratch, "II.06b", "--edition", "1"), 0));
        await SameOverHttpAsync(server, alone);
    }

    [Fact]
    public async Task What_cannot_be_reported_is_one_sentence()
    {
        using var scratch = new Scratch();
        await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", Units), "--data", scratch.Data);

        foreach (var (layout, period, words) in ((string, string, string)[])[("II.07z", "2025-Q2", "II.06b"), ("II.06a", "2025-Q5", "is no period"), ("II.06a", "2099", "has not begun")])
        {
            var spoken = await Parlive.RunAsync("report", layout, "--period", period, "--out", scratch.File("x.xlsx"), "--data", scratch.Data);
            Assert.Equal((1, false), (spoken.Code, File.Exists(scratch.File("x.xlsx"))));
            Assert.Contains(words, spoken.Errors, StringComparison.Ordinal);
        }
    }

    private static async Task<byte[]> ReportAsync(Scratch scratch, string layout, params string[] more)
    {
        var path = scratch.File("report.xlsx");
        await Parlive.DoneAsync(["report", layout, "--unit", "91", "--period", "2025-Q2", "--out", path, "--data", scratch.Data, .. more]);
        return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
    }

    private static async Task SameOverHttpAsync(RunningParlive server, byte[] report)
    {
        var path = new Uri("/api/units/91/reports/II.06a?period=2025-Q2", UriKind.Relative);
        using var first = await server.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(report, await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using var second = await server.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    // A row as its sums: received = online + desk + before, done = ..., open = ...; the identity holds in each.
    private static string[] Lines(byte[] report, int sheet) =>
    [
        .. Cells(report, sheet).Where(row => row.Length == 15 && row[2].Shown is not ("" or "Tổng số") && row[3].Shown is not "(4)").Select(row =>
        {
            if (row[2].Number is null) return $"{row[1]} {row[2]}";
            Assert.Equal(row[2].Number, row[6].Number + row[11].Number);
            return $"{row[1]} {row[2]}={row[3]}+{row[4]}+{row[5]} {row[6]}={row[7]}+{row[8]}+{row[9]}+{row[10]} {row[11]}={row[12]}+{row[13]}";
        }).Where(line => !line.Contains("Lĩnh vực giải quyết", StringComparison.Ordinal) && !line.StartsWith("Đơn vị ", StringComparison.Ordinal)),
    ];

    private static List<TableCell[]> Cells(byte[] report, int sheet)
    {
        var stop = TestContext.Current.CancellationToken;
        using var file = new MemoryStream(report);
        using var workbook = Workbook.Open(file, "report.xlsx", new(), stop);
        return [.. workbook.Read(workbook.Find(null)[sheet]).RowsAsync(stop).ToBlockingEnumerable(stop).Select(row => row.Cells.ToArray())];
    }
}
