using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Access.Doors;

namespace ParLive.Operations.Tests.Doors;

/// <summary>Commands on the server's own machine reach it by its pass, with doors closed; nobody else does.</summary>
public sealed class FromTheConsole
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_issues_a_key_and_takes_it_back_and_a_wrong_pass_opens_nothing()
    {
        await using var server = await ServerInProcess.StartAsync();
        await CloseDoorsAsync(server);
        var pass = server.App.Services.GetRequiredService<ConsolePass>().Value;

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(server, HttpMethod.Get, "/api/units", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(server, HttpMethod.Get, "/api/units", pass[..^1] + "!")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, HttpMethod.Get, "/api/units", pass)).StatusCode);
        var page = await AskAsync(server, HttpMethod.Get, "/account", pass);
        Assert.NotEqual(HttpStatusCode.OK, page.StatusCode);

        var issued = await AskAsync(server, HttpMethod.Post, "/api/sources/mot-cua/keys", pass);
        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        var key = (await issued.Content.ReadFromJsonAsync<JsonElement>(Now)).GetProperty("key").GetString()!;
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(server, HttpMethod.Post, "/api/sources/mot-cua/keys", key)).StatusCode);
        Assert.NotEqual(HttpStatusCode.Unauthorized, (await AskAsync(server, HttpMethod.Post, "/api/events", key)).StatusCode);

        var revoked = await AskAsync(server, HttpMethod.Post, "/api/sources/mot-cua/revocation", pass);
        Assert.Equal(1, (await revoked.Content.ReadFromJsonAsync<JsonElement>(Now)).GetProperty("revoked").GetInt32());
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(server, HttpMethod.Post, "/api/events", key)).StatusCode);
    }

    private static async Task CloseDoorsAsync(ServerInProcess server)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["code"] = server.App.Services.GetRequiredService<SetupDesk>().Code!,
            ["name"] = "lan",
            ["password"] = "ba con mèo đen ngủ",
        });
        using var asked = new HttpRequestMessage(HttpMethod.Post, new Uri("/setup", UriKind.Relative)) { Content = form };
        asked.Headers.Add("Sec-Fetch-Site", "same-origin");
        await server.Client.SendAsync(asked, Now);
        Assert.True(server.App.Services.GetRequiredService<Doorkeeper>().IsClosed);
    }

    private static async Task<HttpResponseMessage> AskAsync(ServerInProcess server, HttpMethod method, string path, string? key)
    {
        using var asked = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (key is not null) asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (method == HttpMethod.Post) asked.Content = JsonContent.Create(new { });
        return await server.Client.SendAsync(asked, Now);
    }
}
