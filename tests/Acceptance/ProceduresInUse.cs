using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance;

/// <summary>Which procedures that can be done online anybody did online.</summary>
public sealed class ProceduresInUse
{
    private static readonly string[] Units =
        ["code,name,kind,parent,since,zone", "P,An Giang,province,,2020-01-01,Asia/Ho_Chi_Minh", "30307,Phường Long Xuyên,ward,P,2025-07-01,"];

    // The third cannot be done online, the fourth only later, and the last only elsewhere.
    private static readonly string[] Register =
    [
        "code,name,service,term,termUnit,validFrom,unit,source",
        "1.01,Khai sinh,full,1,working-days,2025-07-01,,QĐ 1", "1.02,Kết hôn,part,5,working-days,2025-07-01,,QĐ 1",
        "1.03,Chứng thực,none,1,working-days,2025-07-01,,QĐ 1", "1.04,Đất đai,full,9,working-days,2026-01-01,,QĐ 1",
        "1.05,Hộ kinh doanh,full,3,working-days,2025-07-01,P,QĐ 1", "1.05,Hộ kinh doanh,none,3,working-days,2025-07-01,30307,QĐ 2",
    ];

    [Fact]
    public async Task What_nobody_used_online_stands_first_and_is_part_of_the_whole()
    {
        using var scratch = new Scratch();
        await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", Units), "--data", scratch.Data);
        await Parlive.DoneAsync("procedures", "import", scratch.Written("procedures.csv", Register), "--data", scratch.Data);
        await using var server = await RunningParlive.ServeAsync(scratch.Data);
        string[] lines = [Line(1, "1.01", "online-full"), Line(2, "1.01", "desk"), Line(3, "1.02", "desk"), Line(4, "1.03", "desk"), Line(5, "9.99", "online-full")];
        Assert.Equal((5, 0, 0), (await server.SendAsync(Asking.Lines, string.Join('\n', lines))).Answer.Counts());

        var ward = await server.JsonAsync("/api/units/30307/online-use?from=2025-08-01&to=2025-09-01&as-of=2025-08-31");
        var province = await Patiently.AskAsync("the province to know", TimeSpan.FromSeconds(30), async () =>
            await server.JsonAsync("/api/units/P/online-use?from=2025-08-01&to=2025-09-01&as-of=2025-08-31") is var use && use.Count("used") == 1 ? use.ToString() : null);

        Assert.Equal((2, 1, "50"), (ward.Count("offered"), ward.Count("used"), ward.GetProperty("percent").GetRawText()));
        Assert.Equal(
            "1.02 1 0, 1.01 2 1",
            string.Join(", ", ward.GetProperty("procedures").EnumerateArray().Select(row => $"{row.GetProperty("code")} {row.Count("received")} {row.Count("online")}")));
        Assert.Contains("\"offered\":3", province.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(3, (await server.JsonAsync("/api/units/30307/online-use")).Count("offered"));
        Assert.Null(await server.TextAsync("/api/units/nowhere/online-use"));
    }

    private static string Line(int number, string procedure, string channel) =>
        $$$"""{"specversion":"1.0","id":"r{{{number}}}","source":"mot-cua","type":"parlive.dossier.received","subject":"H{{{number}}}","time":"2025-08-0{{{number}}}T08:00:00+07:00","data":{"unit":"30307","procedure":"{{{procedure}}}","channel":"{{{channel}}}"}}""";
}
