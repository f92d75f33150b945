using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Access.Doors;
using ParLive.Access.Sources;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Access.Tests;

/// <summary>Accounts as commands beside a running server keep them, and administrators' programs.</summary>
public sealed class AccountsOverHttp
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_on_the_machine_makes_the_first_account_and_nobody_else_does()
    {
        await using var house = await House.OpenAsync();
        using var stranger = house.Browser("");

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(stranger, "", new { name = "eve", role = "administrator" })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/accounts", Now)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(With(house, await KeyAsync(house, Caller.OperatorKey)), "", new { name = "eve", role = "administrator" })).Status);

        using var console = Console(house);
        var made = await PostAsync(console, "", new { name = "Lan", person = "Phạm Thị Lan", role = "administrator" });

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("lan", made.Body.GetProperty("name").GetString());
        var password = made.Body.GetProperty("password").GetString()!;
        var listed = Assert.Single((await console.GetFromJsonAsync<JsonElement>("/api/accounts", Now)).EnumerateArray());
        Assert.Equal(("lan", "Phạm Thị Lan", "administrator@*"), (Text(listed, "name"), Text(listed, "person"), listed.GetProperty("grants")[0].GetString()));
        Assert.DoesNotContain(password, await AuditAsync(house), StringComparison.Ordinal);
        Assert.True(await house.WithAccountsAsync(async accounts => await accounts.CheckPasswordAsync((await accounts.FindByNameAsync("lan"))!, password)));
    }

    [Fact]
    public async Task Every_act_does_what_it_says_and_stands_in_the_audit()
    {
        await using var house = await House.OpenAsync();
        await house.AddAsync("chi", new Grant(Role.Administrator, Grant.Everywhere));
        var lan = await house.AddAsync("lan", new Grant(Role.Viewer, House.Own));
        await house.WithAccountsAsync(accounts => accounts.ChangeAsync("lan", "account.locked", account => (account.Failures, account.LockedUntil) = (5, house.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(1))));
        using var console = Console(house);
        var key = house.Services.GetRequiredService<IUnitFeed>().Find(House.Other)!.Key;

        Assert.Equal(JsonValueKind.Null, (await DoneAsync(console, "/lan/unlocking")).GetProperty("lockedUntil").ValueKind);
        Assert.Contains($"leader@{key}", Grants(await DoneAsync(console, "/lan/roles", new { role = "leader", unit = House.Other })), StringComparer.Ordinal);
        Assert.DoesNotContain($"leader@{key}", Grants(await DoneAsync(console, "/lan/roles/revocation", new { role = "leader", unit = House.Other })), StringComparer.Ordinal);
        Assert.True((await DoneAsync(console, "/lan/disabling")).GetProperty("disabled").GetBoolean());
        using var before = house.Browser(house.Session(lan, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.SeeOther, (await before.GetAsync($"/wall/{House.Own}", Now)).StatusCode);
        Assert.False((await DoneAsync(console, "/lan/enabling")).GetProperty("disabled").GetBoolean());
        await DoneAsync(console, "/lan/logins", new { subject = "sub-1" });
        var reset = await PostAsync(console, "/lan/password", new { withoutSecondFactor = true });
        Assert.True(reset.IsNotStored);

        var audit = await AuditAsync(house);
        foreach (var act in (string[])["account.unlocked", "account.role-granted", "account.role-revoked", "account.disabled", "account.enabled", "account.tied", "account.second-factor-off"])
            Assert.Contains($"console {act} lan", audit, StringComparison.Ordinal);
        Assert.DoesNotContain(reset.Body.GetProperty("password").GetString()!, audit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nobody/unlocking", "{}", HttpStatusCode.NotFound, "There is no account 'nobody'")]
    [InlineData("/lan/roles", """{"role":"king"}""", HttpStatusCode.UnprocessableEntity, "There is no role 'king'")]
    [InlineData("/lan/roles", """{"role":"leader","unit":"nowhere"}""", HttpStatusCode.UnprocessableEntity, "There is no unit 'nowhere'")]
    [InlineData("/lan/logins", """{"subject":" "}""", HttpStatusCode.UnprocessableEntity, "subject")]
    [InlineData("", """{"name":"lan"}""", HttpStatusCode.UnprocessableEntity, "lan")]
    [InlineData("", """{"name":"a b"}""", HttpStatusCode.UnprocessableEntity, "name")]
    [InlineData("", "{}", HttpStatusCode.UnprocessableEntity, "name")]
    [InlineData("/lan/disabling", "{}", HttpStatusCode.UnprocessableEntity, "last administrator")]
    [InlineData("/lan/roles/revocation", """{"role":"administrator"}""", HttpStatusCode.UnprocessableEntity, "last administrator")]
    public async Task What_cannot_be_is_refused_in_a_sentence_and_changes_nothing(string path, string body, HttpStatusCode status, string sentence)
    {
        await using var house = await House.OpenAsync();
        await house.AddAsync("lan", new Grant(Role.Administrator, Grant.Everywhere));
        using var console = Console(house);

        var answer = await PostAsync(console, path, JsonSerializer.Deserialize<JsonElement>(body));

        Assert.Equal(status, answer.Status);
        Assert.Contains(sentence, Text(answer.Body, "detail"), StringComparison.Ordinal);
        Assert.Equal("""administrator@*""", string.Join(' ', house.Services.GetRequiredService<AccountBook>().All.Single().Grants));
        Assert.False(house.Services.GetRequiredService<AccountBook>().All.Single().Disabled);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("no json")]
    public async Task What_is_no_order_is_a_bad_request(string body)
    {
        await using var house = await House.OpenAsync();
        using var console = Console(house);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await console.PostAsync("/api/accounts", content, Now)).StatusCode);
    }

    private static HttpClient Console(House house) => With(house, house.Services.GetRequiredService<ConsolePass>().Value);

    private static HttpClient With(House house, string key)
    {
        var client = house.Browser("");
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    private static async Task<string> KeyAsync(House house, string source) => (await house.Services.GetRequiredService<SourceDesk>().IssueAsync(new KeyOrder(source), Now)).Text;

    private static async Task<JsonElement> DoneAsync(HttpClient client, string path, object? order = null)
    {
        var answer = await PostAsync(client, path, order ?? new { });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Body;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body, bool IsNotStored)> PostAsync(HttpClient client, string path, object order)
    {
        using var answer = await client.PostAsJsonAsync($"/api/accounts{path}", order, Now);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Now), answer.Headers.CacheControl?.NoStore is true);
    }

    private static async Task<string> AuditAsync(House house) => string.Join('\n', (await house.Book.Audit(new AuditQuestion { OldestFirst = true, Take = 100 }, Now))
        .Select(line => $"{line.Act.By} {line.Act.Act} {line.Act.Subject} {line.Act.Before} {line.Act.After}"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<string> Grants(JsonElement account) => account.GetProperty("grants").EnumerateArray().Select(grant => grant.GetString()!);
}
