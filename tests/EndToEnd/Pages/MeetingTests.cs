using ParLive.EndToEnd.Looks;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Pages;

/// <summary>A meeting in a real browser: keys, the month, the remote control, and what is undertaken.</summary>
public sealed class MeetingTests(Chromium chromium)
{
    private const string Long = "Xã Thượng Đức Phú Vĩnh Bình Hòa Nghĩa Trung Tân Khánh Sơn Hạ";

    [Fact]
    public async Task A_meeting_is_prepared_begun_turned_by_keys_and_steered_by_a_second_device()
    {
        await using var server = await ServeAsync();
        await using var glass = await chromium.OpenAsync(server);
        var page = glass.Page;

        // The month, by keys on the page and on the mark.
        await page.GotoAsync("/meeting/H");
        Assert.Contains("at=", page.Url, StringComparison.Ordinal);
        var moment = page.GetByTestId("moment");
        var today = await moment.InnerTextAsync();
        await page.Keyboard.PressAsync("[");
        await Expect(moment).Not.ToHaveTextAsync(today);
        await Expect(page.Locator("#scrubber output")).Not.ToHaveTextAsync("hôm nay");
        await page.GetByRole(AriaRole.Slider).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("#scrubber output")).ToHaveTextAsync("hôm nay");
        // The mark says its day at once, the board follows.
        await Expect(moment).ToHaveTextAsync(today);
        await Expect(page.GetByRole(AriaRole.Slider)).ToBeFocusedAsync();

        // What is frozen has an address of its own; a name that was typed survives another board.
        await page.GetByText("Bắt đầu cuộc họp", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Tên cuộc họp").FillAsync("Giao ban <b>tuần</b>");
        await page.GetByRole(AriaRole.Slider).FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(moment).Not.ToHaveTextAsync(today);
        await Expect(page.GetByLabel("Tên cuộc họp")).ToHaveValueAsync("Giao ban <b>tuần</b>");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(moment).ToHaveTextAsync(today);
        await page.GetByLabel("Người ghi").FillAsync("Trần Bình");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chốt và bắt đầu" }).ClickAsync();
        await Expect(page.GetByTestId("kept")).ToContainTextAsync("Đã chốt.");
        await Expect(page.GetByText("Giao ban <b>tuần</b>")).ToBeVisibleAsync();

        // Pages, as presenters and as keyboards send them.
        var where = page.Locator("#where");
        await Expect(where).ToContainTextAsync("1/5");
        await page.Keyboard.PressAsync("PageDown");
        await Expect(where).ToContainTextAsync("2/5");
        await page.Keyboard.PressAsync("End");
        await Expect(where).ToContainTextAsync("5/5");
        await page.Keyboard.PressAsync("Home");
        await Expect(where).ToContainTextAsync("1/5");
        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("Enter");
        await Expect(where).ToContainTextAsync("· 2. ");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        // Until the next frame a dialog that was closed has the keyboard; letters are for the page all the same.
        await page.EvaluateAsync("""
            () => {
              document.getElementById('help').close();
              document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true }));
            }
            """);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bỏ ghim" })).ToBeVisibleAsync();

        await page.GotoAsync($"{page.Url.Split('?')[0]}?present=on");
        // Whoever presents joins the meeting where it is.
        await Expect(where).ToContainTextAsync("· 2. ");
        await page.Keyboard.PressAsync("b");
        await Expect(page.Locator(".meeting-board tbody tr").First).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("pinned", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await using var phone = await chromium.OpenAsync(server, 390, 844);
        await phone.Page.GotoAsync($"{page.Url.Split('?')[0]}/remote");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Sau" }).ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("2/5");
        await Expect(where).ToContainTextAsync("2/5");
        // And the other way round: the remote control shows what the screen turned to.
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(phone.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("3/5");
        Assert.Empty(await Looking.BreachesAsync(phone));
        Assert.Empty(await Looking.MeasureAsync(phone, "layout.js", false));
        Assert.Empty(glass.Complaints);
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task A_commitment_outlives_a_crash_and_is_the_first_page_of_the_next_meeting()
    {
        await using var server = await ServeAsync();
        await using var glass = await chromium.OpenAsync(server);
        var page = glass.Page;
        await BeginAsync(page);
        await page.Keyboard.PressAsync("c");
        await page.GetByLabel("Ai làm").FillAsync("Chủ tịch xã");
        await page.GetByLabel("Việc", new() { Exact = true }).FillAsync("<img src=x onerror=alert(1)> xử lý hồ sơ");
        await page.GetByLabel("Hạn", new() { Exact = true }).FillAsync(Intake.Now.AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
        await Expect(page.Locator(".commitment .what")).ToContainTextAsync("đang thực hiện <img src=x onerror=alert(1)> xử lý hồ sơ");

        // Nobody looks while the server is away.
        await page.GotoAsync("about:blank");
        await server.KillAsync();
        await server.StartAgainAsync();
        await BeginAsync(page);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Cam kết còn mở của các cuộc họp trước");
        await Expect(page.Locator(".commitment")).ToContainTextAsync("Chủ tịch xã");
        await page.GetByText("Ghi kết quả").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đã xong" }).ClickAsync();
        await Expect(page.Locator(".commitment.done")).ToContainTextAsync("Bình ghi");
        Assert.Empty(glass.Complaints);
    }

    [Theory]
    [InlineData("day", "vi")]
    [InlineData("night", "en")]
    public async Task Every_page_of_a_meeting_is_whole_on_every_screen_and_can_be_read_by_everybody(string theme, string language)
    {
        await using var server = await ServeAsync();
        await using var glass = await chromium.OpenAsync(server);
        await BeginAsync(glass.Page);
        var held = glass.Page.Url.Split('?')[0];
        var wrong = new List<string>();
        foreach (var show in new[] { "board-1", "number-1", "noted" })
        {
            await glass.Page.GotoAsync($"{held}?show={show}&theme={theme}&lang={language}");
            await glass.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
            foreach (var (width, height) in new[] { (1920, 1080), (3840, 2160), (1366, 768), (390, 844) })
            {
                await glass.Page.SetViewportSizeAsync(width, height);
                wrong.AddRange((await Looking.MeasureAsync(glass, "layout.js", false)).Select(line => $"{show} {width}x{height}: {line}"));
            }
            wrong.AddRange(await Looking.BreachesAsync(glass));
        }

        Assert.Empty(wrong);
        Assert.Empty(glass.Complaints);
    }

    [Fact]
    public async Task Without_script_pages_are_links_and_forms()
    {
        await using var server = await ServeAsync();
        await using var glass = await chromium.OpenAsync(server, script: false);
        await BeginAsync(glass.Page);

        await glass.Page.GetByRole(AriaRole.Link, new() { Name = "Trang sau" }).ClickAsync();
        await Expect(glass.Page.Locator("#where")).ToContainTextAsync("2/5");
        await glass.Page.GetByRole(AriaRole.Link, new() { Name = "Điều khiển từ xa" }).ClickAsync();
        await glass.Page.GetByRole(AriaRole.Button, new() { Name = "Cuối" }).ClickAsync();
        await Expect(glass.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("5/5");
    }

    private static async Task<Server> ServeAsync()
    {
        var server = await Server.StartAsync();
        await server.Intake.AddUnitsAsync($"""
            code,name,nameEn,kind,parent,since,zone
            H,Huyện Thử,Test district,district,,2020-01-01,Asia/Ho_Chi_Minh
            A,{Long},,commune,H,2020-01-01,
            B,Xã Bình,,commune,H,2020-01-01,
            C,Xã Châu,,commune,H,2020-01-01,
            """);
        await server.Intake.ResolveAsync("A", "timely", 3, late: false);
        return server;
    }

    private static async Task BeginAsync(IPage page)
    {
        await page.GotoAsync("/meeting/H");
        await page.GetByText("Bắt đầu cuộc họp", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Người ghi").FillAsync("Bình");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chốt và bắt đầu" }).ClickAsync();
        await Expect(page.GetByTestId("kept")).ToContainTextAsync("Đã chốt.");
    }
}
