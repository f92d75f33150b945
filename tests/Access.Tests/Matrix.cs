using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Sources;
using ParLive.Access.Accounts;
using ParLive.Access.Doors;
using ParLive.Dashboard;
using ParLive.Dashboard.Displays;
using ParLive.Dashboard.Views;
using ParLive.Grains.Access;

namespace ParLive.Access.Tests;

/// <summary>Every endpoint and every method of the hub, tried by everybody: each answers as the table says.</summary>
public sealed class Matrix
{
    private static readonly IReadOnlyList<string> HubMethods =
    [
        .. typeof(DashboardHost).Assembly.GetType("ParLive.Dashboard.Screens.LiveHub", throwOnError: true)!
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name),
    ];

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_and_hub_method_has_a_row_and_every_row_a_door()
    {
        await using var house = await House.OpenAsync();
        var doors = house.Endpoints.Concat(HubMethods.Select(method => $"HUB {method}")).Order(StringComparer.Ordinal);

        Assert.Equal(DoorTable.All.Select(door => door.Name).Order(StringComparer.Ordinal), doors);
        Assert.Equal(DoorTable.All.Count, DoorTable.All.Select(door => door.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Everybody_passes_where_the_table_says_and_nowhere_else()
    {
        await using var house = await House.OpenAsync();
        var visitors = await VisitorsAsync(house);
        var (wrong, doors) = (new ConcurrentBag<string>(), DoorTable.All.Where(door => door.Method != "HUB").ToList());
        await Parallel.ForEachAsync(visitors, Now, async (visitor, _) =>
        {
            using var client = house.Browser(visitor.Cookies);
            if (visitor.Key is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", visitor.Key);
            foreach (var door in doors)
            {
                var passed = await PassesAsync(client, door, visitor.Asks);
                if (passed != visitor.May(door)) wrong.Add($"{door.Name}: {visitor.Name} {(passed ? "passes" : "is refused")}");
            }
        });

        Assert.Empty(wrong);
        Assert.True(visitors.Count * doors.Count > 1_500);
        Assert.Empty((await house.Book.CheckAudit(null, Now)).Findings);
    }

    [Fact]
    public async Task The_methods_of_the_hub_are_answered_by_the_same_table()
    {
        await using var house = await House.OpenAsync();
        var visitors = await VisitorsAsync(house);
        var wrong = new List<string>();
        foreach (var visitor in visitors)
        {
            await using var line = await HubLine.ConnectAsync(house, options =>
            {
                if (visitor.Cookies.Length > 0) options.SetRequestHeader("Cookie", visitor.Cookies);
                if (visitor.Key is not null) options.SetRequestHeader("Authorization", $"Bearer {visitor.Key}");
            });
            if (line is not null != visitor.May(DoorTable.Of("* /live"))) wrong.Add($"the line: {visitor.Name}");
            if (line is null) continue;

            var unit = house.Services.GetRequiredService<IUnitFeed>().Find(visitor.Asks)!.Key;
            var token = house.Services.GetRequiredService<ViewTokens>().For(new ViewKey(unit, SceneKind.Overview, 10, null, "vi"));
            var answers = new Dictionary<string, bool>(StringComparer.Ordinal)
            {
                ["Join"] = Result(await line.CallAsync("Join", token, null, 0)) is "\"Joined\"",
                ["Announced"] = Result(await line.CallAsync("Announced", token)) is not "null",
                ["Clock"] = Result(await line.CallAsync("Clock")) is not "null",
                ["Watch"] = Result(await line.CallAsync("Watch", visitor.Asks)) is "true",
            };
            wrong.AddRange(answers.Where(answer => answer.Value != visitor.May(DoorTable.Of($"HUB {answer.Key}"))).Select(answer => $"{answer.Key}: {visitor.Name}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_screen_of_somebody_who_was_shut_out_is_cut_off()
    {
        await using var house = await House.OpenAsync();
        var account = await house.AddAsync("lan", new Grant(Role.Viewer, House.Own));
        await using var line = await HubLine.ConnectAsync(house, options => options.SetRequestHeader("Cookie", house.Session(account, TimeSpan.Zero)));
        var token = house.Services.GetRequiredService<ViewTokens>().For(
            new ViewKey(house.Services.GetRequiredService<IUnitFeed>().Find(House.Own)!.Key, SceneKind.Overview, 10, null, "vi"));
        Assert.Equal("\"Joined\"", Result(await line!.CallAsync("Join", token, null, 0)));

        await house.WithAccountsAsync(accounts => accounts.ChangeAsync("lan", "account.disabled", known => known.Disabled = true));

        await Testing.Patience.For(line.UntilCutAsync(), "the line to be cut");
    }

    [Fact]
    public async Task A_display_that_lost_its_pass_is_cut_off_at_once_and_asks_to_be_paired_anew()
    {
        await using var house = await House.OpenAsync();
        await house.AddAsync("lan", new Grant(Role.Operator, Grant.Everywhere));
        var cookies = await DisplayAsync(house);
        await using var line = await HubLine.ConnectAsync(house, options => options.SetRequestHeader("Cookie", cookies));
        var (own, other) = (TokenOf(House.Own), TokenOf(House.Other));
        Assert.Equal("\"Joined\"", Result(await line!.CallAsync("Join", own, null, 0)));
        Assert.NotEqual("\"Joined\"", Result(await line.CallAsync("Join", other, null, 0)), StringComparer.Ordinal);
        using var screen = house.Browser(cookies);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await screen.GetAsync($"/wall/{House.Own}", Now)).StatusCode);

        var book = house.Services.GetRequiredService<DisplayBook>();
        await book.RevokeAsync(book.All.Single(), Now);

        await Testing.Patience.For(line.UntilCutAsync(), "the line to be cut");
        Assert.Null(await HubLine.ConnectAsync(house, options => options.SetRequestHeader("Cookie", cookies)));
        Assert.Equal("/sign-in", await LedAsync($"/wall/{House.Own}"));
        Assert.Equal("/display", await LedAsync($"/wall/{House.Own}?display=1"));

        async Task<string> LedAsync(string address) => (await screen.GetAsync(address, Now)).Headers.Location!.OriginalString.Split('?')[0];

        string TokenOf(string unit) => house.Services.GetRequiredService<ViewTokens>().For(
            new ViewKey(house.Services.GetRequiredService<IUnitFeed>().Find(unit)!.Key, SceneKind.Overview, 10, null, "vi"));
    }

    // Said once more in plain words, so that a slip in the table is noticed.
    [Theory]
    [InlineData("viewer", "GET /unit/{id}", true)]
    [InlineData("viewer", "GET /api/units/{id}/dossiers", false)]
    [InlineData("leader", "GET /api/units/{id}/dossiers", true)]
    [InlineData("auditor", "GET /api/units/{id}/dossiers", true)]
    [InlineData("operator", "GET /api/units/{id}/dossiers", false)]
    [InlineData("administrator", "GET /api/units/{id}/dossiers", false)]
    [InlineData("leader", "POST /api/units/{id}/hotspots", true)]
    [InlineData("auditor", "POST /api/units/{id}/hotspots", false)]
    [InlineData("viewer", "POST /meeting/{unit}/{meeting}", false)]
    [InlineData("operator", "POST /api/units", true)]
    [InlineData("administrator", "POST /api/units", true)]
    [InlineData("auditor", "POST /api/units", false)]
    [InlineData("leader", "POST /displays/{id}", false)]
    [InlineData("operator", "POST /displays/{id}", true)]
    [InlineData("auditor", "GET /api/quarantine/inputs", true)]
    [InlineData("viewer", "GET /api/quarantine/inputs", false)]
    [InlineData("administrator", "POST /admin/accounts/{name}", true)]
    [InlineData("operator", "POST /admin/accounts/{name}", false)]
    [InlineData("administrator", "GET /admin/audit", false)]
    [InlineData("auditor", "GET /admin/audit", true)]
    public void What_a_role_may(string role, string door, bool may) =>
        Assert.Equal(may, DoorTable.Of(door).Roles.Contains(Enum.Parse<Role>(role, ignoreCase: true)));

    private static string Result(System.Text.Json.JsonElement answer) => answer.TryGetProperty("result", out var result) ? result.GetRawText() : "null";

    private static async Task<List<Visitor>> VisitorsAsync(House house)
    {
        var desk = house.Services.GetRequiredService<SourceDesk>();
        var (source, operatorsKey) = ((await desk.IssueAsync(new KeyOrder("mot-cua"), Now)).Text, (await desk.IssueAsync(new KeyOrder(Caller.OperatorKey), Now)).Text);
        List<Visitor> visitors = [new("nobody", House.Own, door => door.IsPublic)];
        foreach (var role in Enum.GetValues<Role>())
        {
            var name = role.ToString().ToLowerInvariant();
            var (own, everywhere) = (await house.AddAsync(name, new Grant(role, House.Own)), await house.AddAsync($"{name}.all", new Grant(role, Grant.Everywhere)));
            visitors.Add(new($"{name} of this unit", House.Own, door => OfRole(door, role, UnitIn.Route, UnitIn.Query, UnitIn.Argument)) { Cookies = house.Session(own, TimeSpan.Zero) });
            visitors.Add(new($"{name} of another unit", House.Other, door => OfRole(door, role)) { Cookies = house.Session(own, TimeSpan.Zero) });
            visitors.Add(new($"{name} of a part", "P", door => OfRole(door, role)) { Cookies = house.Session(own, TimeSpan.Zero) });
            visitors.Add(new($"{name} of all units", House.Other, door => OfRole(door, role, Enum.GetValues<UnitIn>())) { Cookies = house.Session(everywhere, TimeSpan.Zero) });
        }

        var (expired, revoked, disabled, without) = (
            await house.AddAsync("expired", new Grant(Role.Administrator, Grant.Everywhere)), await house.AddAsync("revoked", new Grant(Role.Leader, Grant.Everywhere)),
            await house.AddAsync("disabled", new Grant(Role.Operator, Grant.Everywhere)), await house.AddAsync("without"));
        visitors.Add(new("expired session", House.Own, door => door.IsPublic) { Cookies = house.Session(expired, TimeSpan.FromHours(9)) });
        visitors.Add(new("revoked session", House.Own, door => door.IsPublic) { Cookies = house.Session(revoked, TimeSpan.Zero) });
        visitors.Add(new("disabled account", House.Own, door => door.IsPublic) { Cookies = house.Session(disabled, TimeSpan.Zero) });
        visitors.Add(new("account without a role", House.Own, door => door.IsPublic || door.IsOwn) { Cookies = house.Session(without, TimeSpan.Zero) });
        await house.WithAccountsAsync(accounts => accounts.ChangeAsync("revoked", "account.password-changed", account => account.Stamp = Accounts.Accounts.NewStamp()));
        await house.WithAccountsAsync(accounts => accounts.ChangeAsync("disabled", "account.disabled", account => account.Disabled = true));
        visitors.Add(new("source", House.Own, door => door.IsPublic || door.Key == KeyRight.Source) { Key = source });
        visitors.Add(new("operator's key", House.Own, door => door.IsPublic || door.Key is not (KeyRight.None or KeyRight.Console)) { Key = operatorsKey });
        visitors.Add(new("command on this machine", House.Own, door => door.IsPublic || door.Key != KeyRight.None) { Key = house.Services.GetRequiredService<ConsolePass>().Value });
        visitors.Add(new("wrong key", House.Own, door => door.IsPublic) { Key = "plk_made-up" });
        var display = await DisplayAsync(house);
        visitors.Add(new("display", House.Own, door => door.IsPublic || door.Displays) { Cookies = display });
        visitors.Add(new("display of another unit", House.Other, door => door.IsPublic || (door.Displays && door.Unit == UnitIn.Nowhere)) { Cookies = display });
        return visitors;
    }

    private static bool OfRole(Door door, Role role, params UnitIn[] within) =>
        door.IsPublic || door.IsOwn || (door.Roles.Contains(role) && (door.Unit == UnitIn.Nowhere || within.Contains(door.Unit)));

    // Paired as a screen is: it asks for a code, and is led to its wall.
    private static async Task<string> DisplayAsync(House house)
    {
        using var screen = house.Browser();
        await screen.PostAsync("/display/code", null, Now);
        var code = await (await screen.PostAsync("/display/code", null, Now)).Content.ReadAsStringAsync(Now);
        var shown = System.Text.Json.JsonElement.Parse(code).GetProperty("code").GetString()!;
        var key = house.Services.GetRequiredService<IUnitFeed>().Find(House.Own)!.Key;
        var claim = await house.Services.GetRequiredService<IDisplayDesk>().Claim(shown, Now);
        await house.Services.GetRequiredService<DisplayBook>().PairAsync(claim.PassHash!, new DisplayProfile("Sảnh", key, "overview", 20, 5, 55, "auto", "vi", Shifts: true), Now);
        await house.Services.GetRequiredService<IDisplayDesk>().Settle(claim.PassHash!);
        var led = await screen.GetAsync("/display", Now);
        return string.Join("; ", led.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    private static async Task<bool> PassesAsync(HttpClient client, Door door, string unit)
    {
        var path = door.Pattern
            .Replace("{unit}", unit, StringComparison.Ordinal)
            .Replace(door.Pattern.StartsWith("/displays", StringComparison.Ordinal) ? "{id}" : "{id:long}", "1", StringComparison.Ordinal)
            .Replace("{id}", unit, StringComparison.Ordinal).Replace("{name}", "no-such-account", StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{file}", door.Pattern.StartsWith("/wall", StringComparison.Ordinal) ? "coverage.csv" : door.Pattern.StartsWith("/unit", StringComparison.Ordinal) ? "report.csv" : "mark.svg", StringComparison.Ordinal)
            .Replace("{figure}", "open", StringComparison.Ordinal).Replace("{meeting}", "m1", StringComparison.Ordinal).Replace("{extension}", "csv", StringComparison.Ordinal)
            .Replace("{period}", "2024-09", StringComparison.Ordinal).Replace("{layout}", "II.06b", StringComparison.Ordinal);
        var query = door.Unit == UnitIn.Query ? $"?{door.UnitName}={unit}" : path.EndsWith("/place", StringComparison.Ordinal) ? "?after=elsewhere" : "";
        using var request = new HttpRequestMessage(door.Method is "POST" or "*" ? HttpMethod.Post : HttpMethod.Get, path + query);
        if (request.Method == HttpMethod.Post)
            request.Content = door.IsPage ? new FormUrlEncodedContent([]) : new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, Now);
        return !await IsRefusedAsync(response, door);
    }

    private static async Task<bool> IsRefusedAsync(HttpResponseMessage response, Door door) => (int)response.StatusCode switch
    {
        401 => true,
        // A display is led back to where it is paired.
        303 => !door.IsPublic && response.Headers.Location?.OriginalString is { } led && (led.StartsWith("/sign-in", StringComparison.Ordinal) || (door.Displays && led == "/display")),
        403 => await response.Content.ReadAsStringAsync(Now) is var told
            && (told.Contains("what was shown at the door", StringComparison.Ordinal) || told.Contains("does not open this", StringComparison.Ordinal) || told.Contains("Kh&#xF4;ng c&#xF3; quy&#x1EC1;n", StringComparison.Ordinal) || told.Contains("Không có quyền", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>Somebody who tries a door, and whether he may.</summary>
    private sealed record Visitor(string Name, string Asks, Func<Door, bool> May)
    {
        public string Cookies { get; init; } = "";

        public string? Key { get; init; }
    }
}
