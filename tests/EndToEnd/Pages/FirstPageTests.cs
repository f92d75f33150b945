using System.Net;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Pages;

public sealed class FirstPageTests(Chromium chromium)
{
    private const int MostTries = 20;

    [Fact]
    public async Task A_wall_shows_its_figures_without_script()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ResolveAsync("A", "timely", 3, late: false);
        await using var glass = await chromium.OpenAsync(server, script: false);

        await glass.Page.GotoAsync("/wall/H?scenes=overview,ranking");
        await Expect(glass.Figure("today-resolved")).ToHaveTextAsync("3");
        await Expect(glass.Line).ToHaveTextAsync("trang in sẵn, tải lại để cập nhật");

        await glass.Page.GetByRole(AriaRole.Link, new() { Name = "Xếp hạng" }).ClickAsync();
        await Expect(glass.Page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Xã An"]);
    }

    [Fact]
    public async Task A_page_asked_for_again_is_not_sent_again_while_nothing_changes()
    {
        await using var server = await SomeUnits.ServeAsync();
        var (first, again) = (HttpStatusCode.Unused, HttpStatusCode.Unused);
        // A frame may come between the two questions, also where nothing happens: then the page is another one.
        for (var tries = 0; tries < MostTries && again != HttpStatusCode.NotModified; tries++)
        {
            using var page = await server.Intake.GetAsync("/wall/H");
            using var same = await server.Intake.GetAsync("/wall/H", page.Headers.ETag);
            (first, again) = (page.StatusCode, same.StatusCode);
        }

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first, again));
    }

    [Fact]
    public async Task An_empty_store_is_a_friendly_page_and_opens_the_wall_by_itself_when_there_is_a_unit()
    {
        await using var server = await Server.StartAsync();
        await using var glass = await chromium.OpenAsync(server);
        await glass.Page.GotoAsync("/wall/x?lang=en");
        await Expect(glass.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("No such unit");
        await glass.Page.GotoAsync("/");
        await Expect(glass.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Chưa có đơn vị nào");
        await Expect(glass.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("parlive units import");

        await server.Intake.AddUnitsAsync(SomeUnits.Csv);

        await Expect(glass.Line).ToHaveTextAsync(Say.Live);
        await Expect(glass.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Huyện Thử");
    }

    [Theory]
    [InlineData("/wall/nobody")]
    [InlineData("/unit/nobody")]
    public async Task An_unknown_unit_leads_on_to_those_that_there_are(string address)
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var glass = await chromium.OpenAsync(server);

        var answer = await glass.Page.GotoAsync(address);

        Assert.Equal(404, answer!.Status);
        await Expect(glass.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Không tìm thấy đơn vị");
        await glass.Page.GetByRole(AriaRole.Link, new() { Name = "Huyện Thử" }).ClickAsync();
        await Expect(glass.Line).ToHaveTextAsync(Say.Live);
    }

    [Fact]
    public async Task An_unknown_scene_or_language_is_as_if_none_were_asked_for()
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var glass = await chromium.OpenAsync(server);

        await glass.OpenWallAsync("/wall/H?scenes=nonsense&lang=klingon&theme=pink&distance=far&rows=-1&dwell=x");

        await Expect(glass.Page.Locator("html")).ToHaveAttributeAsync("lang", "vi");
        await Expect(glass.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Huyện Thử");
    }

    [Fact]
    public async Task Names_that_look_like_markup_or_formulas_are_names_and_nothing_else()
    {
        const string Markup = "<script>document.title='taken'</script><img src=x onerror=alert(1)>";
        await using var server = await Server.StartAsync();
        await server.Intake.AddUnitsAsync($"""
            code,name,nameEn,kind,parent,since,zone
            H,{Markup},,district,,2020-01-01,Asia/Ho_Chi_Minh
            A,=1+1,,commune,H,2020-01-01,
            """);
        await server.Intake.ResolveAsync("A", "<b>timely</b>", 2, late: false);
        await using var glass = await chromium.OpenAsync(server);

        await glass.OpenWallAsync("/wall/H?scenes=overview,ranking&dwell=5");
        await Expect(glass.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Markup);
        await Expect(glass.Page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["=1+1"]);
        await glass.Page.GotoAsync("/unit/A?measure=received");

        await Expect(glass.Page.GetByRole(AriaRole.Navigation, new() { Name = "Thuộc" })).ToContainTextAsync(Markup);
        await Expect(glass.Page.Locator("#dossiers").GetByRole(AriaRole.Rowheader)).ToContainTextAsync(["A-<b>timely</b>-0", "A-<b>timely</b>-1"]);
        await Expect(glass.Page).ToHaveTitleAsync("=1+1 · ParLive");
        Assert.Empty(glass.Complaints);
    }

    [Fact]
    public async Task A_unit_never_heard_from_shows_words_and_no_zeros()
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var glass = await chromium.OpenAsync(server);

        await glass.OpenWallAsync("/wall/A?scenes=overview");
        foreach (var figure in new[] { "on-time", "overdue", "due-soon", "online" })
            await Expect(glass.Figure(figure)).ToHaveTextAsync(Say.Nothing);
        // What flowed today stands in the head; of silence nothing does.
        await Expect(glass.Figure("today-received")).ToHaveCountAsync(0);
        await Expect(glass.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(Say.NoFigures);
        await glass.OpenWallAsync("/wall/H?scenes=ranking");
        await Expect(glass.Page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("chưa từng gửi");
        await Expect(glass.Page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(0);

        await glass.Page.GotoAsync("/unit/A");
        await Expect(glass.Page.Locator(".warning")).ToContainTextAsync("Chưa nhận được dữ liệu nào");
        await Expect(glass.Page.GetByTestId("measure-openOverdue").GetByRole(AriaRole.Cell)).ToHaveTextAsync(Say.Nothing);
        await Expect(glass.Page.GetByTestId("rate-onTimeByDate").GetByRole(AriaRole.Cell)).ToHaveTextAsync([Say.Nothing, Say.Nothing, Say.Nothing]);
    }
}
