using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance;

/// <summary>From a table of procedures and a calendar to due dates on the screen, with the executable as people run it.</summary>
public sealed class ComputedPromises
{
    private const string Procedures =
        "code,name,term,termUnit,validFrom,source\n1.000894,Đăng ký kết hôn,5,working-days,2025-07-01,QĐ 12/QĐ-UBND";

    private const string Units = "code,name,kind,parent,since,zone\nP,An Giang,province,,2020-01-01,Asia/Ho_Chi_Minh\n30307,Phường Long Xuyên,ward,P,2025-07-01,";

    private const string Flood = "calendar long-xuyen\nversion 1 2025-08-06\nover VN\noff 2025-08-07 | Công văn 5/UBND, a flood";

    private const string Event =
        """
        {"specversion":"1.0","id":"r-1","source":"mot-cua","type":"parlive.dossier.received","subject":"H01-1","time":"2025-08-04T08:00:00+07:00",
         "data":{"unit":"30307","procedure":"1.000894"}}
        """;

    [Fact]
    public async Task A_dossier_that_nobody_promised_is_promised_by_the_register_and_follows_a_calendar_that_is_applied()
    {
        using var scratch = new Scratch();
        await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", [Units]), "--data", scratch.Data);
        var entered = await Parlive.DoneAsync("procedures", "import", scratch.Written("procedures.csv", [Procedures]), "--data", scratch.Data);
        Assert.Equal("1", entered.Value("procedures entered"));

        await using (var server = await RunningParlive.ServeAsync(scratch.Data))
        {
            var again = await Parlive.DoneAsync("procedures", "import", scratch.File("procedures.csv"), "--data", scratch.Data);
            Assert.Equal("0", again.Value("procedures entered"));
            Assert.Equal((1, 0, 0), (await server.SendAsync(Asking.Event, Event)).Answer.Counts());
            Assert.Equal((0, 1, 0), (await server.SendAsync(Asking.Event, Event)).Answer.Counts());

            Assert.Equal(("2025-08-11", "VN/1"), await PromiseAsync(server));
            Assert.Equal(1, new Figures(await server.JsonAsync("/api/units/30307/figures"))["openOverdue"]);
            Assert.Equal(0, new Figures(await server.JsonAsync("/api/units/30307/figures?as-of=2025-08-11"))["openOverdue"]);
            Assert.Contains("hạn tính theo quy tắc 1.000894", await server.TextAsync("/unit/30307?measure=open")!, StringComparison.Ordinal);

            var file = scratch.Written("flood.calendar", [Flood]);
            var preview = await Parlive.DoneAsync("calendars", "import", file, "--unit", "30307", "--preview", "--data", scratch.Data);
            var import = await Parlive.DoneAsync("calendars", "import", file, "--unit", "30307", "--data", scratch.Data);
            Assert.Equal(("no", "1", "1"), (preview.Value("entered"), preview.Value("would move"), preview.Value("units with another calendar")));
            Assert.Equal("yes", import.Value("entered"));
            Assert.Equal(("2025-08-11", "VN/1"), await PromiseAsync(server));
        }

        // The same without a server.
        Assert.Equal("1", (await Parlive.DoneAsync("calendars", "apply", "--preview", "--data", scratch.Data)).Value("would move"));
        Assert.Equal("1", (await Parlive.DoneAsync("calendars", "apply", "--unit", "P", "--data", scratch.Data)).Value("moved"));
        Assert.Equal("0", (await Parlive.DoneAsync("calendars", "apply", "--data", scratch.Data)).Value("moved"));
        await using var later = await RunningParlive.ServeAsync(scratch.Data);
        Assert.Equal(("2025-08-12", "long-xuyen/1+VN/1"), await PromiseAsync(later));
        Assert.Equal(0, new Figures(await later.JsonAsync("/api/units/30307/figures?as-of=2025-08-12"))["openOverdue"]);
    }

    [Fact]
    public async Task What_is_no_table_and_no_calendar_ends_with_one_and_names_the_row()
    {
        using var scratch = new Scratch();
        await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", [Units]), "--data", scratch.Data);
        var bad = scratch.Written("bad.csv", [Procedures, "2,B,five,working-days,2025-07-01,QĐ"]);
        var wrong = scratch.Written("wrong.calendar", [Flood.Replace("2025-08-07", "2025-08-32", StringComparison.Ordinal)]);

        await FailsAsync("bad.csv, row 3: 'term' cannot be read", "procedures", "import", bad, "--data", scratch.Data);
        await FailsAsync("wrong.calendar, line 4", "calendars", "import", wrong, "--data", scratch.Data);
        await FailsAsync("No unit has the code or key 'nowhere'", "calendars", "apply", "--unit", "nowhere", "--data", scratch.Data);
        await using var server = await RunningParlive.ServeAsync(scratch.Data);
        await FailsAsync("bad.csv, row 3: 'term' cannot be read", "procedures", "import", bad, "--data", scratch.Data);
        await FailsAsync("wrong.calendar, line 4", "calendars", "import", wrong, "--data", scratch.Data);
        Assert.Equal(0, (await server.JsonAsync("/api/procedures")).GetArrayLength());
    }

    private static async Task<(string? Due, string? Calendar)> PromiseAsync(RunningParlive server)
    {
        var row = (await server.JsonAsync("/api/units/30307/dossiers?measure=received")).GetProperty("rows")[0];
        return (row.GetProperty("due").GetString(), row.GetProperty("rule").GetProperty("calendar").GetString());
    }

    private static async Task FailsAsync(string sentence, params string[] command)
    {
        var spoken = await Parlive.RunAsync(command);
        Assert.Contains(sentence, spoken.Sentence, StringComparison.Ordinal);
        Assert.Equal(1, spoken.Code);
    }
}
