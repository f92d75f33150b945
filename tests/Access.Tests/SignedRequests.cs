using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Accounts;
using ParLive.Access.Sources;

namespace ParLive.Access.Tests;

/// <summary>A key that signs is never sent: what it signed is taken, for five minutes, where it was sent to, and not a byte of it changed.</summary>
public sealed class SignedRequests
{
    private const string Single = "application/cloudevents+json";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_signed_is_taken_and_what_was_changed_is_not(bool isClosed)
    {
        await using var house = await House.OpenAsync();
        if (isClosed) await house.AddAsync("lan", new Grant(Role.Viewer, House.Own));
        using var sender = new Sending(house);
        var key = await sender.Desk.IssueAsync(new KeyOrder("mot-cua", Signs: true), Now);
        var (body, seconds) = (Sending.Event("1"), Seconds(house));

        Assert.Equal((1, 0, 0), Sending.Counts((await sender.SendAsync(body, request => Sending.Sign(request, key, body, seconds), Single)).Answer));
        // Sent again it changes nothing.
        Assert.Equal((0, 1, 0), Sending.Counts((await sender.SendAsync(body, request => Sending.Sign(request, key, body, seconds), Single)).Answer));

        Assert.Equal(401, (await sender.SendAsync(Sending.Event("2"), request => Sending.Sign(request, key, body, seconds), Single)).Status);
        Assert.Equal(401, (await sender.SendAsync(body + " ", request => Sending.Sign(request, key, body, seconds), Single)).Status);
        Assert.Equal(401, (await sender.SendAsync(body, request => Sending.Sign(request, key, body, seconds), Single, "/api/imports?map=permits")).Status);
        Assert.Equal(401, (await sender.SendAsync(body, key.Text, Single)).Status);
        Assert.Equal(401, (await sender.SendAsync(body, request => request.Headers.Add(BodySignature.KeyHeader, key.Key.Id), Single)).Status);
        Assert.Equal(401, (await sender.SendAsync(body, request => Sending.Sign(request, key with { Text = key.Text + "x" }, body, seconds), Single)).Status);
    }

    [Theory]
    [InlineData(-290, 200)]
    [InlineData(290, 200)]
    [InlineData(-310, 401)]
    [InlineData(310, 401)]
    public async Task A_signature_is_good_for_five_minutes_either_way(int off, int status)
    {
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var key = await sender.Desk.IssueAsync(new KeyOrder("mot-cua", Signs: true), Now);
        var body = Sending.Event("1");

        Assert.Equal(status, (await sender.SendAsync(body, request => Sending.Sign(request, key, body, Seconds(house) + off), Single)).Status);
    }

    [Fact]
    public async Task Headers_that_no_signature_covers_make_no_event_and_no_other_caller()
    {
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var (key, chief) = (await sender.Desk.IssueAsync(new KeyOrder("mot-cua", Signs: true), Now), await sender.Desk.IssueAsync(new KeyOrder("operator"), Now));
        var (body, seconds) = ("{}", Seconds(house));

        var (status, answer, _) = await sender.SendAsync(body, request =>
        {
            Sending.Sign(request, key, body, seconds);
            request.Headers.Add("ce-specversion", "1.0");
        }, "application/json");
        Assert.Equal(415, status);
        Assert.Contains("headers", answer.GetProperty("detail").GetString(), StringComparison.Ordinal);

        var named = Sending.Event("1", source: "khac");
        var (_, told, _) = await sender.SendAsync(named, request =>
        {
            Sending.Sign(request, key, named, seconds);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chief.Text);
        }, Single);
        Assert.Equal("not-allowed", told.GetProperty("problems")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_scope_holds_for_what_is_signed_and_a_key_taken_back_signs_nothing()
    {
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var key = await sender.Desk.IssueAsync(new KeyOrder("mot-cua", new Grains.Contracts.KeyScope([House.Own], []), Signs: true), Now);
        var (body, seconds) = (Sending.Batch([Sending.Event("1"), Sending.Event("2", House.Other)]), Seconds(house));

        Assert.Equal((1, 0, 1), Sending.Counts((await sender.SendAsync(body, request => Sending.Sign(request, key, body, seconds))).Answer));
        await sender.Desk.RevokeAsync(key.Key.Id, Now);
        Assert.Equal(401, (await sender.SendAsync(body, request => Sending.Sign(request, key, body, seconds))).Status);
    }

    [Fact]
    public async Task The_example_of_the_documentation_works_as_it_stands()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "events.md"), Now);
        var begin = page.IndexOf("```sh\n# signed", StringComparison.Ordinal) + "```sh\n".Length;
        var script = page[begin..page.IndexOf("```", begin, StringComparison.Ordinal)];
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var key = await sender.Desk.IssueAsync(new KeyOrder("mot-cua", Signs: true), Now);
        var body = Sending.Event("1");
        if (!Has("openssl") || !Has("curl"))
        {
            // The same bytes as the script makes.
            Assert.Equal(200, (await sender.SendAsync(body, request => Sending.Sign(request, key, body, Seconds(house)), Single)).Status);
            return;
        }

        await File.WriteAllTextAsync(Path.Combine(house.Data, "event.json"), body, Now);
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-eu"])
        {
            UseShellExecute = false,
            WorkingDirectory = house.Data,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["PARLIVE_KEY_ID"] = key.Key.Id, ["PARLIVE_SECRET"] = key.Text, ["PARLIVE_URL"] = house.Address.ToString().TrimEnd('/') },
        })!;
        await shell.StandardInput.WriteAsync(script);
        shell.StandardInput.Close();
        var told = await shell.StandardOutput.ReadToEndAsync(Now);
        await shell.WaitForExitAsync(Now);

        Assert.Equal((1, 0, 0), Sending.Counts(JsonElement.Parse(told)));
    }

    private static long Seconds(House house) => house.Services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds();

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "ParLive.sln"))) at = Path.GetDirectoryName(at.TrimEnd(Path.DirectorySeparatorChar))!;
        return at;
    }
}
