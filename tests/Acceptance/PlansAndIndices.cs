using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance;

/// <summary>Tables of tasks and of indices through the real intake: what is wrong in a row is named, and the others count.</summary>
public sealed class PlansAndIndices
{
    private const string Plan = "TT,Số kế hoạch,Năm kế hoạch,Ngày giao,Nhiệm vụ,Lĩnh vực,Đơn vị chủ trì,Đơn vị phối hợp,Thời hạn,Số lượng,Đã thực hiện,Ngày báo cáo,Tình trạng,Ngày hoàn thành";
    private const string Indices = "Mã đơn vị,Chỉ số,Kỳ,Ngày công bố,Điểm,Điểm tối đa,Thứ hạng,Số đơn vị xếp hạng";

    [Fact]
    public async Task A_plan_becomes_tasks_and_each_bad_row_is_refused_by_name()
    {
        using var scratch = new Scratch();
        await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", Some.Units), "--data", scratch.Data);
        string[] rows =
        [
            Plan,
            "1.1,12/KH-UBND,2026,15/01/2026,Rà soát văn bản,Cải cách thể chế,30307,91,31/03/2026,,,,Hoàn thành,20/03/2026",
            "1.2,12/KH-UBND,2026,15/01/2026,Tuyên truyền,Thủ tục hành chính,30307,,Quý II/2026,15,7,01/04/2026,Đang thực hiện,",
            "1.3,12/KH-UBND,2026,15/01/2026,Kiểm tra công vụ,,30307,,Thường xuyên,,,,Chưa thực hiện,",
            "1.1,12/KH-UBND,2026,15/01/2026,Rà soát quy trình,Cải cách thể chế,30307,91,31/03/2026,,,,,",
            "1.4,12/KH-UBND,2026,15/01/2026,Báo cáo,,30307,,31/12/2025,,,,,",
            "1.5,12/KH-UBND,2026,15/01/2026,Viết bài,,30307,,Quý II/2026,15,16,01/04/2026,,",
            "1.6,12/KH-UBND,2026,15/01/2026,Họp,,99999,,Quý II/2026,,,,,",
            "1.7,12/KH-UBND,2026,15/01/2026,Họp,,30307,99999,Quý II/2026,,,,,",
            "1.8,12/KH-UBND,2026,15/01/2026,Họp,,30307,,hết quý,,,,,",
        ];
        var file = scratch.Written("plan.csv", rows);

        var first = await Parlive.RunAsync("import", file, "--map", "plan-tasks", "--data", scratch.Data);
        var again = await Parlive.RunAsync("import", file, "--map", "plan-tasks", "--data", scratch.Data);

        // What was set without its progress stands: the task of 1.5 was given, though nobody can have done 16 of 15.
        Assert.Equal((1, "9", "3", "6"), (first.Code, first.Value("rows"), first.Value("accepted"), first.Value("refused")));
        Assert.Equal(("0", "3", "6"), (again.Value("accepted"), again.Value("duplicates"), again.Value("refused")));
        foreach (var reason in (string[])["conflict", "contradiction", "unknown-unit", "bad-value"])
            Assert.Contains(reason, first.Output + first.Errors, StringComparison.Ordinal);
        var figures = Figures.Of(await Parlive.DoneAsync("figures", "--unit", "30307", "--as-of", "2026-04-10", "--json", "--data", scratch.Data));
        Assert.Equal((4, 1, 1), (figures["tasksSet"], figures["tasksDoneOnTime"], figures["tasksInProgress"]));
    }

    [Fact]
    public async Task Indices_become_series_and_what_no_figure_can_be_is_refused()
    {
        using var scratch = new Scratch();
        await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", Some.Units), "--data", scratch.Data);
        string[] rows =
        [
            Indices,
            "91,PAR Index,2022,19/04/2023,\"84,79\",100,40,63",
            "91,Chỉ số cải cách hành chính,2023,17/04/2024,\"86,15\",100,33,63",
            "91,PAR Index,2024,17/04/2025,\"86,15\",100,64,63",
            "91,SIPAS,2023,17/04/2024,\"82,55\",80,,",
            "91,PAPI,2023,17/04/2024,\"90,1\",80,,",
            "99999,PAPI,2023,17/04/2024,\"40,1\",80,,",
        ];

        var spoken = await Parlive.RunAsync("import", scratch.Written("indices.csv", rows), "--map", "indices", "--data", scratch.Data);

        Assert.Equal(("6", "2", "4"), (spoken.Value("rows"), spoken.Value("accepted"), spoken.Value("refused")));
        await using var server = await RunningParlive.ServeAsync(scratch.Data);
        var series = Assert.Single((await server.JsonAsync("/api/units/91/indices")).GetProperty("series").EnumerateArray());
        Assert.Equal("PAR", series.GetProperty("index").GetString());
    }
}
