using ParLive.EndToEnd.Running;
using ParLive.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>How the rooms of the administration look, and the way in: on every screen, by day and night, folded and unfolded, empty and full.</summary>
public sealed class RoomsLookTests(Chromium chromium)
{
    // What folds is opened where people read it: on a desk, and on a phone, which has least room.
    private static readonly (int Width, int Height)[] Unfolding = [(1366, 768), (390, 844)];

    private const string Long = "Trung tâm Phục vụ hành chính công và Chuyển đổi số liên phường Mỹ Bình – Mỹ Xuyên";

    private static readonly string[] Rooms =
    [
        "/admin", "/admin/units", "/admin/units?find=H", "/admin/calendars", "/admin/procedures", "/admin/definitions", "/admin/sources", "/admin/quarantine",
        "/admin/accounts", "/admin/health", "/displays", "/account", "/sign-out", "/sign-in",
    ];

    [Fact]
    public async Task Rooms_of_an_office_that_begins_are_whole_and_everybody_can_read_them()
    {
        await using var server = await Server.StartAsync();
        await using var desk = await chromium.OpenAsync(server);
        var wrong = await WrongAsync(desk, "vi", "/setup");
        await Administrator.BecomeAsync(desk, server);

        Assert.Empty(wrong.Concat(await WrongAsync(desk, "vi", Rooms)));
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Rooms_of_an_office_with_long_names_are_whole_and_everybody_can_read_them(string language)
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.AddUnitsAsync($"code,name,nameEn,kind,parent,since,zone\nD,{Long},{Long},commune,H,2020-01-01,");
        await server.Intake.ResolveAsync("A", "timely", 3, late: false);
        using var refused = await server.Intake.PostAsync("nobody", "H01-260302-000000000000000000000001");
        await using var desk = await chromium.OpenAsync(server);
        await Administrator.BecomeAsync(desk, server);
        foreach (var command in (string[][])
        [
            ["accounts", "grant", Administrator.Name, "--role", "auditor"],
            ["accounts", "add", "nguyen.thi.minh.khai.tran.van.hoang.anh", "--person", Long, "--role", "leader", "--unit", "D"],
            ["sources", "add", "phan-mem-mot-cua-dien-tu-lien-thong-cap-xa", "--unit", "D"],
        ])
        {
            Assert.Equal(0, (await ParliveCommand.RunAsync([.. command, "--data", server.Data])).Code);
        }

        Assert.Empty(await WrongAsync(desk, language, [.. Rooms, "/admin/quarantine/1", "/admin/audit", "/admin/audit?act=account.", "/unit/D"]));
        Assert.Empty(desk.Complaints);
    }

    private static async Task<List<string>> WrongAsync(Glass desk, string language, params IReadOnlyList<string> pages)
    {
        var wrong = new List<string>();
        foreach (var page in pages) wrong.AddRange(await WrongOnAsync(desk, page, language));
        return wrong;
    }

    private static async Task<List<string>> WrongOnAsync(Glass desk, string page, string language)
    {
        var wrong = new List<string>();
        await desk.Page.GotoAsync(Looking.With(page, $"lang={language}"));
        await Looking.ReadyAsync(desk, page);
        foreach (var isOpen in (bool[])[false, true])
        {
            await desk.Page.EvaluateAsync("open => document.querySelectorAll('details').forEach(details => { details.open = open; })", isOpen);
            foreach (var (width, height) in isOpen ? Unfolding : Looking.Glasses)
            {
                await desk.Page.SetViewportSizeAsync(width, height);
                wrong.AddRange((await Looking.MeasureAsync(desk, "layout.js", false)).Select(line => $"{page} {width}x{height}{(isOpen ? " unfolded" : "")}: {line}"));
            }
        }

        // Marks and colours are the same in both languages: by day in one, by night in the other.
        await Looking.PaintAsync(desk, language == "vi" ? "day" : "night");
        wrong.AddRange((await Looking.BreachesAsync(desk)).Select(line => $"{page}: {line}"));
        return wrong;
    }
}
