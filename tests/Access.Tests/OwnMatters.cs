using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ParLive.Access.Accounts;

namespace ParLive.Access.Tests;

/// <summary>A unit speaks for itself, and another decides.</summary>
public sealed class OwnMatters
{
    [Fact]
    public async Task Who_leads_a_unit_contests_for_it_and_only_who_leads_above_it_decides()
    {
        await using var house = await House.OpenAsync();
        using var own = await SignedInAsync(house, "chủ-tịch-phường", new Grant(Role.Leader, House.Own));
        using var above = await SignedInAsync(house, "giám-đốc-sở", new Grant(Role.Leader, "P"));

        using var raised = await own.PostAsJsonAsync(
            $"/api/units/{House.Own}/objections", new { of = "figure", subject = "onTimeByDate", ground = "thiếu ba kết quả", by = "Người khác" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, raised.StatusCode);
        var id = (await ReadAsync(raised)).GetProperty("id").GetString()!;

        Assert.Equal("isOwnMatter", await ReasonAsync(await DecideAsync(own, id)));
        using var decided = await DecideAsync(above, id);
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);

        // What is entered carries the account's name, whatever the request says.
        using var list = await own.GetAsync($"/api/units/{House.Own}/objections", TestContext.Current.CancellationToken);
        var kept = (await ReadAsync(list)).GetProperty("objections")[0];
        Assert.Equal(("chủ-tịch-phường", "giám-đốc-sở", "upheld"), (kept.GetProperty("by").GetString(), kept.GetProperty("closedBy").GetString(), kept.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task What_nothing_stands_above_is_decided_by_who_leads_everywhere()
    {
        await using var house = await House.OpenAsync();
        using var province = await SignedInAsync(house, "chủ-tịch-tỉnh", new Grant(Role.Leader, "P"));
        using var everywhere = await SignedInAsync(house, "ban-chỉ-đạo", new Grant(Role.Leader, Grant.Everywhere));
        using var raised = await province.PostAsJsonAsync(
            "/api/units/P/objections", new { of = "figure", subject = "onTimeByDate", ground = "thiếu" }, TestContext.Current.CancellationToken);
        var id = (await ReadAsync(raised)).GetProperty("id").GetString()!;

        Assert.Equal("isOwnMatter", await ReasonAsync(await DecideAsync(province, id, "P")));
        using var decided = await DecideAsync(everywhere, id, "P");
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
    }

    private static async Task<HttpClient> SignedInAsync(House house, string name, Grant grant) =>
        house.Browser(house.Session(await house.AddAsync(name, grant), TimeSpan.Zero));

    private static Task<HttpResponseMessage> DecideAsync(HttpClient who, string objection, string unit = House.Own) =>
        who.PostAsJsonAsync($"/api/units/{unit}/objections/{objection}", new { act = "uphold", text = "gửi lại", by = "ai đó" }, TestContext.Current.CancellationToken);

    private static async Task<string?> ReasonAsync(HttpResponseMessage refused)
    {
        using (refused)
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            return (await ReadAsync(refused)).GetProperty("reason").GetString();
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
