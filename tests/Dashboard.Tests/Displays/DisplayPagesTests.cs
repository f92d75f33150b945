using System.Net;
using ParLive.Dashboard.Displays;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Pages;
using ParLive.Dashboard.Tests.Scenes;
using ParLive.Grains.Displays;

namespace ParLive.Dashboard.Tests.Displays;

public sealed class DisplayPagesTests
{
    private static readonly PaintedReport Painted = new("0a1b2c3d4e5f", "ranking", 12, Some.Monday.AddSeconds(-2).ToUnixTimeMilliseconds(), "abc", 3840, 2160);

    [Fact]
    public async Task A_screen_that_is_paired_by_its_code_is_led_to_its_wall_from_then_on()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        using var screen = new Browser(site);
        using var desk = new Browser(site);
        Assert.Equal(HttpStatusCode.OK, (await screen.GetAsync("/display")).StatusCode);
        var waiting = await screen.AskCodeAsync();
        Assert.Equal("waiting", waiting.State);
        Assert.Equal(waiting.Code, (await screen.AskCodeAsync()).Code);

        var answer = await desk.PairAsync(waiting.Code!);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/displays?lang=en&said=paired", answer.Headers.Location!.OriginalString);

        var paired = await screen.AskCodeAsync();
        var start = await screen.GetAsync("/display");
        Assert.Equal("paired", paired.State);
        Assert.Null(paired.Code);
        Assert.StartsWith("wall/91%402025-07-01?scenes=ranking&dwell=30&distance=4.5&size=65&theme=night&lang=en&display=", paired.Wall, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, start.StatusCode);
        Assert.Equal("/" + paired.Wall, start.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await screen.GetAsync(start.Headers.Location.OriginalString)).StatusCode);
    }

    [Fact]
    public async Task A_revoked_pass_leads_back_to_a_code_and_never_gets_a_new_life()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        using var screen = new Browser(site);
        using var desk = new Browser(site);
        await desk.PairAsync((await screen.AskCodeAsync()).Code!);
        var pass = screen.Pass;
        var id = (await screen.ReportAsync(Painted)).Display!.Split('-')[0];

        Assert.Equal(HttpStatusCode.SeeOther, (await desk.FormAsync($"/displays/{id}", [new("act", "revoke")])).StatusCode);

        Assert.Equal("unknown", (await screen.ReportAsync(Painted)).State);
        Assert.Equal(HttpStatusCode.OK, (await screen.GetAsync("/display")).StatusCode);
        var again = await screen.AskCodeAsync();
        Assert.Equal("waiting", again.State);
        Assert.NotEqual(pass, screen.Pass, StringComparer.Ordinal);
        await desk.PairAsync(again.Code!);
        Assert.Equal("paired", (await screen.ReportAsync(Painted)).State);
        screen.Pass = pass;
        Assert.Equal("unknown", (await screen.ReportAsync(Painted)).State);
    }

    [Fact]
    public async Task The_pass_is_a_cookie_that_no_script_reads_and_no_other_site_sends_and_it_goes_to_the_screens_own_questions_alone()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        using var screen = new Browser(site);

        Assert.False((await screen.GetAsync("/display")).Headers.Contains("Set-Cookie"));
        var cookie = Assert.Single((await screen.PostAsync("/display/code", null)).Headers.GetValues("Set-Cookie"));

        Assert.Matches("^parlive-display=[A-Za-z0-9_-]{43}; max-age=34560000; path=/display; samesite=strict; httponly$", cookie);
    }

    [Fact]
    public async Task What_a_display_painted_last_stands_on_the_page_with_its_age_and_is_text()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        using var screen = new Browser(site);
        using var desk = new Browser(site);
        await desk.PairAsync((await screen.AskCodeAsync()).Code!, ("name", "  <script>\tSảnh \u202e "));
        Assert.Contains("not heard from yet", (await desk.PageAsync("/displays?lang=en")).Body!.Words(), StringComparison.Ordinal);
        await screen.ReportAsync(Painted with { Build = "<b>" });

        var card = (await desk.PageAsync("/displays?lang=en")).QuerySelector(".display")!;
        Assert.Equal("<script> Sảnh", card.QuerySelector("h2")!.TextContent);
        Assert.Contains("✓ showing", card.Words(), StringComparison.Ordinal);
        Assert.Contains("Ranking, painted 2 s ago (14:32:05), frame 12 of view 0a1b2c3d4e5f, build <b>", card.Words(), StringComparison.Ordinal);
        Assert.Contains("3840 × 2160", card.Words(), StringComparison.Ordinal);
        Assert.Contains("Web0S", card.Words(), StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromHours(4));
        card = (await desk.PageAsync("/displays?lang=en")).QuerySelector(".display.act")!;
        Assert.Contains("not seen for 4 h", card.Words(), StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector(".state .filled"));

        await screen.ReportAsync(Painted);
        card = (await desk.PageAsync("/displays?lang=en")).QuerySelector(".display.watch")!;
        Assert.Contains("answers, but its picture is old", card.Words(), StringComparison.Ordinal);
        Assert.Contains("painted 4 h ago", card.Words(), StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector(".state .hollow"));
    }

    [Fact]
    public async Task What_is_asked_of_a_display_reaches_it_with_its_next_answer()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(1)));
        using var screen = new Browser(site);
        using var desk = new Browser(site);
        await desk.PairAsync((await screen.AskCodeAsync()).Code!);
        var before = await screen.ReportAsync(Painted);
        var id = before.Display!.Split('-')[0];
        Assert.Equal((0, 0), (before.Reload, before.Identify));

        await desk.FormAsync($"/displays/{id}", [new("act", "reload")]);
        await desk.FormAsync($"/displays/{id}", [new("act", "identify")]);
        var asked = await screen.ReportAsync(Painted);
        Assert.Equal((Some.Monday.ToUnixTimeMilliseconds(), Some.Monday.ToUnixTimeMilliseconds(), "Phòng họp"), (asked.Reload, asked.Identify, asked.Name));
        site.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(0, (await screen.ReportAsync(Painted)).Identify);

        var changed = await desk.FormAsync($"/displays/{id}?lang=en", Fields(("unit", Some.Commune(1).Code), ("scene", "coverage")));
        Assert.Equal("/displays?lang=en&said=changed", changed.Headers.Location!.OriginalString);
        var after = await screen.ReportAsync(Painted);
        Assert.NotEqual(before.Display, after.Display, StringComparer.Ordinal);
        Assert.StartsWith($"wall/{Uri.EscapeDataString(Some.Commune(1).Key)}?scenes=coverage&", after.Wall, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code", "ACDEFG", "No screen shows this code.")]
    [InlineData("name", "   ", "A name has 1 to 60 letters.")]
    [InlineData("name", "1234567890123456789012345678901234567890123456789012345678901", "A name has 1 to 60 letters.")]
    [InlineData("unit", "' OR 1=1 --", "No unit has this code.")]
    [InlineData("scene", "castle", "Choose one scene at least.")]
    [InlineData("dwell", "4", "The time of each scene")]
    [InlineData("distance", "1e9", "The distance is a number")]
    [InlineData("size", "", "The screen's size is a number")]
    public async Task What_is_typed_wrongly_is_said_and_what_was_typed_stays(string field, string value, string said)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        using var screen = new Browser(site);
        using var desk = new Browser(site);
        var answer = await desk.PairAsync((await screen.AskCodeAsync()).Code!, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Browser.ReadAsync(answer);
        Assert.Contains(said, Browser.Said(page), StringComparison.Ordinal);
        Assert.Equal(field == "distance" ? value : "4,5", page.QuerySelector(".pairing [name=distance]")!.GetAttribute("value"));
        Assert.Equal("waiting", (await screen.AskCodeAsync()).State);
    }

    [Fact]
    public async Task No_two_displays_have_one_name()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        using var one = new Browser(site);
        using var other = new Browser(site);
        await one.PairAsync((await one.AskCodeAsync()).Code!);

        var answer = await other.PairAsync((await other.AskCodeAsync()).Code!);

        Assert.Contains("Another display has this name.", Browser.Said(await Browser.ReadAsync(answer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_because_the_desk_closes()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        using var screen = new Browser(site);
        using var desk = new Browser(site);
        for (var guess = 0; guess < PairingDesk.MostFailures; guess++)
            await desk.PairAsync("ACDEFG");

        var answer = await desk.PairAsync((await screen.AskCodeAsync()).Code!);

        Assert.Contains("Too many wrong codes came.", Browser.Said(await Browser.ReadAsync(answer)), StringComparison.Ordinal);
        Assert.Equal("waiting", (await screen.AskCodeAsync()).State);
    }

    [Fact]
    public async Task More_screens_than_may_wait_are_told_so()
    {
        await using var site = await Site.OpenAsync();
        for (var screen = 0; screen < PairingDesk.MostWaiting; screen++)
        {
            using var stranger = new Browser(site);
            Assert.Equal("waiting", (await stranger.AskCodeAsync()).State);
        }

        using var late = new Browser(site);
        Assert.Equal("full", (await late.AskCodeAsync()).State);
        Assert.Empty(late.Cookies.GetAllCookies());
    }

    [Theory]
    [InlineData("/displays")]
    [InlineData("/displays/x")]
    [InlineData("/displays/key")]
    [InlineData("/display/code")]
    [InlineData("/display/state")]
    public async Task Nothing_is_taken_from_another_site_or_from_nowhere(string address)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        using var browser = new Browser(site);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(address, null, "cross-site")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(address, null, "same-site")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(address, null, site: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(address, null, site: null, "https://elsewhere.example")).StatusCode);
        Assert.NotEqual(HttpStatusCode.Forbidden, (await browser.PostAsync(address, null, site: null, site.Http.BaseAddress!.GetLeftPart(UriPartial.Authority))).StatusCode);
    }

    [Theory]
    [InlineData("no json", HttpStatusCode.BadRequest)]
    [InlineData("[1]", HttpStatusCode.BadRequest)]
    [InlineData("""{"view":"x","at":99999999999999999,"offset":-1,"width":-5,"height":2000000000}""", HttpStatusCode.OK)]
    public async Task What_a_browser_says_of_itself_is_kept_within_bounds(string body, HttpStatusCode status)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        using var screen = new Browser(site);
        await screen.PairAsync((await screen.AskCodeAsync()).Code!);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        Assert.Equal(status, (await screen.PostAsync("/display/state", content)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await screen.GetAsync("/displays")).StatusCode);
    }

    [Fact]
    public async Task Where_keys_are_configured_displays_are_for_whoever_holds_the_operators()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        site.Keys.Add("plk_operator", "operator");
        site.Keys.Add("plk_mot-cua", "mot-cua");
        using var screen = new Browser(site);
        using var desk = new Browser(site);
        var code = (await screen.AskCodeAsync()).Code!;

        Assert.NotNull((await desk.PageAsync("/displays")).QuerySelector("[name=key]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.PairAsync(code)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.FormAsync("/displays/key", [new("key", "plk_mot-cua")])).StatusCode);
        Assert.Equal("waiting", (await screen.AskCodeAsync()).State);

        Assert.Equal(HttpStatusCode.SeeOther, (await desk.FormAsync("/displays/key", [new("key", " plk_operator ")])).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await desk.PairAsync(code)).StatusCode);
        Assert.Equal("paired", (await screen.AskCodeAsync()).State);

        // The display's own pass is no key, and a key that was revoked opens nothing any more.
        Assert.NotNull((await screen.PageAsync("/displays")).QuerySelector("[name=key]"));
        site.Keys.Remove("plk_operator");
        Assert.NotNull((await desk.PageAsync("/displays")).QuerySelector("[name=key]"));
    }

    private static Dictionary<string, string> Fields(params (string Key, string Value)[] other)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["act"] = "change",
            ["name"] = "Phòng họp",
            ["unit"] = "91",
            ["scene"] = "ranking",
            ["dwell"] = "30",
            ["distance"] = "4.5",
            ["size"] = "65",
            ["theme"] = "night",
            ["language"] = "en",
        };
        foreach (var (key, value) in other)
            fields[key] = value;
        return fields;
    }
}
