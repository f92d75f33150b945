using System.Text.RegularExpressions;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

/// <summary>A television and the desk of whoever runs it. Nobody touches the television after it was switched on.</summary>
public sealed class PairedDisplayTests(Chromium chromium)
{
    [Fact]
    public async Task A_screen_shows_a_code_until_it_is_paired_then_its_wall_over_a_restart_until_its_pass_is_revoked()
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var screen = await chromium.OpenAsync(server);
        await using var desk = await chromium.OpenAsync(server, 1366, 768);
        await screen.Page.GotoAsync("/display");
        await desk.Page.GotoAsync("/displays");
        await PairAsync(screen, desk, "Phòng <b>họp</b>");

        // The wall, and what it painted.
        await Expect(screen.Page).ToHaveURLAsync(Like("/wall/H%402020-01-01\\?scenes=overview,ranking,hotspots&.*&display="));
        await Expect(screen.Line).ToHaveTextAsync(Say.Live);
        var state = desk.Page.Locator(".display-state");
        await Expect(state).ToContainTextAsync("đang chiếu");
        await Expect(state).ToContainTextAsync("1920 × 1080");
        await Expect(state).ToContainTextAsync("Tổng quan, vẽ");

        // Its name, on demand and for ten seconds.
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Hiện tên trên màn hình" }).ClickAsync();
        await Expect(screen.Page.Locator(".identify")).ToHaveTextAsync("Phòng <b>họp</b>");
        await Expect(screen.Page.Locator(".identify")).ToHaveCountAsync(0);

        // Loaded anew, on demand and once.
        await screen.Page.EvaluateAsync("() => { window.before = true; }");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Tải lại" }).ClickAsync();
        await screen.Page.WaitForFunctionAsync("() => window.before === undefined");
        await Expect(screen.Line).ToHaveTextAsync(Say.Live);

        // Another unit and another scene.
        await desk.Page.GetByText("Thay đổi", new() { Exact = true }).ClickAsync();
        var form = desk.Page.GetByRole(AriaRole.Form, new() { Name = "Thay đổi" });
        await form.GetByLabel("Đơn vị (mã)").FillAsync("A");
        foreach (var scene in new[] { "Xếp hạng", "Điểm nóng", "Tổng quan" })
            await form.GetByLabel(scene).UncheckAsync();
        await form.GetByLabel("Độ phủ").CheckAsync();
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(screen.Page).ToHaveURLAsync(Like("/wall/A%402020-01-01\\?scenes=coverage&"));
        await Expect(screen.Line).ToHaveTextAsync(Say.Live);
        Assert.Empty(screen.Complaints);
        Assert.Empty(desk.Complaints);

        // A server that was killed, and a television that was switched off and on.
        await server.KillAsync();
        await Expect(screen.Line).ToHaveTextAsync(Say.Lost);
        await server.StartAgainAsync();
        await Expect(screen.Line).ToHaveTextAsync(Say.Live);
        await screen.Page.GotoAsync("/display");
        await Expect(screen.Page).ToHaveURLAsync(Like("/wall/A%402020-01-01"));
        await Expect(screen.Line).ToHaveTextAsync(Say.Live);

        await desk.Page.GotoAsync("/displays");
        await desk.Page.GetByText("Thu hồi", new() { Exact = true }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Thu hồi thẻ của" }).ClickAsync();
        await Expect(screen.Page).ToHaveURLAsync(Like("/display$"));
        await Expect(screen.Page.Locator("#code")).ToHaveTextAsync(Like("^[A-Z0-9]{3} [A-Z0-9]{3}$"));
        await Expect(desk.Page.GetByText("Chưa có màn hình nào được ghép.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_display_whose_unit_is_gone_follows_when_it_is_given_another_one()
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var screen = await chromium.OpenAsync(server);
        await using var desk = await chromium.OpenAsync(server, 1366, 768);
        await screen.Page.GotoAsync("/display");
        await desk.Page.GotoAsync("/displays");
        await PairAsync(screen, desk, "Sảnh");
        await Expect(screen.Line).ToHaveTextAsync(Say.Live);
        var stamp = new Uri(screen.Page.Url).Query[new Uri(screen.Page.Url).Query.LastIndexOf('&')..];
        // As it comes back after the unit was merged into another one: the address of before.
        await screen.Page.GotoAsync($"/wall/nobody?scenes=overview{stamp}");
        await Expect(screen.Page.Locator("body")).ToHaveAttributeAsync("data-again", "20");

        await Expect(screen.Page).ToHaveURLAsync(Like("/wall/H%402020-01-01"), new() { Timeout = 60_000 });
        await Expect(screen.Line).ToHaveTextAsync(Say.Live);
    }

    [Fact]
    public async Task Where_one_has_to_sign_in_a_paired_screen_reaches_its_wall_alone_and_is_dark_when_its_pass_is_revoked()
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var screen = await chromium.OpenAsync(server);
        await using var desk = await chromium.OpenAsync(server, 1366, 768);
        await Administrator.BecomeAsync(desk, server);
        await Expect(desk.Page).ToHaveURLAsync(Like("/wall/"));

        await screen.Page.GotoAsync("/display");
        await desk.Page.GotoAsync("/displays");
        await PairAsync(screen, desk, "Sảnh");
        await Expect(screen.Page).ToHaveURLAsync(Like("/wall/H%402020-01-01\\?.*&display="));
        await Expect(screen.Line).ToHaveTextAsync(Say.Live);
        await Expect(desk.Page.Locator(".display-state")).ToContainTextAsync("đang chiếu");
        Assert.Empty(screen.Complaints);

        // Its pass opens nothing else, and whoever opens something else on it is led back.
        await screen.Page.GotoAsync("/wall/A");
        await Expect(screen.Page).ToHaveURLAsync(Like("/wall/A"));
        await screen.Page.GotoAsync("/unit/A");
        await Expect(screen.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Không có quyền");
        await screen.Page.GotoAsync("/display");
        await Expect(screen.Line).ToHaveTextAsync(Say.Live);

        await desk.Page.GetByText("Thu hồi", new() { Exact = true }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Thu hồi thẻ của" }).ClickAsync();
        await Expect(screen.Page).ToHaveURLAsync(Like("/display$"));
        await Expect(screen.Page.Locator("#code")).ToHaveTextAsync(Like("^[A-Z0-9]{3} [A-Z0-9]{3}$"));

        // Nobody touched it, and it can be paired once more.
        await PairAsync(screen, desk, "Sảnh");
        await Expect(screen.Line).ToHaveTextAsync(Say.Live);
    }

    private static Regex Like(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static async Task PairAsync(Glass screen, Glass desk, string name)
    {
        var code = screen.Page.Locator("#code");
        await Expect(code).ToHaveTextAsync(Like("^[A-Z0-9]{3} [A-Z0-9]{3}$"));
        await desk.Page.GetByLabel("Mã ghép").FillAsync((await code.TextContentAsync())!);
        await desk.Page.GetByLabel("Tên màn hình").FillAsync(name);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Ghép" }).ClickAsync();
        await Expect(desk.Page.GetByText("Đã ghép.")).ToBeVisibleAsync();
    }
}
