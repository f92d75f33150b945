using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance;

/// <summary>Who may send: with keys only their sources, without keys only this machine.</summary>
public sealed class SourceKeys
{
    [Fact]
    public async Task With_a_key_configured_nobody_sends_without_one()
    {
        using var scratch = new Scratch();
        var units = scratch.Written("units.csv", Some.Units);
        var key = await IssueAsync("one-stop", scratch.Data);
        var gone = await IssueAsync("former", scratch.Data);
        var chief = await IssueAsync("operator", scratch.Data);
        await Parlive.DoneAsync("sources", "revoke", "former", "--data", scratch.Data);
        await using var server = await RunningParlive.ServeAsync(scratch.Data);

        Assert.Equal(1, (await Parlive.RunAsync("units", "import", units, "--data", scratch.Data, "--key", key)).Code);
        await Parlive.DoneAsync("units", "import", units, "--data", scratch.Data, "--key", chief);
        // Whoever owns the data folder needs none.
        await Parlive.DoneAsync("units", "import", units, "--data", scratch.Data);

        Assert.Equal(401, (await server.SendAsync(Asking.Event, Some.Event("k-1"))).Status);
        Assert.Equal(401, (await server.SendAsync(Asking.Event, Some.Event("k-1"), key: "plk_none")).Status);
        Assert.Equal(401, (await server.SendAsync(Asking.Event, Some.Event("k-1"), gone)).Status);
        Assert.Equal((1, 0, 0), (await server.SendAsync(Asking.Event, Some.Event("k-1"), key)).Answer.Counts());
        var (_, foreign) = await server.SendAsync(Asking.Event, Some.Event("k-2", source: "another"), key);
        Assert.Equal("not-allowed", foreign.GetProperty("problems")[0].GetProperty("reason").GetString());
        Assert.Equal(1, new Figures(await server.JsonAsync($"/api/units/{Some.Unit}/figures"))["received"]);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://[::]:0")]
    public async Task Without_keys_a_server_refuses_to_listen_beyond_this_machine(string address)
    {
        using var scratch = new Scratch();

        var spoken = await Parlive.RunAsync("serve", "--data", scratch.Data, "--urls", address);

        Assert.Equal(1, spoken.Code);
        Assert.Contains("Without any source key the server listens on loopback only", spoken.Sentence, StringComparison.Ordinal);
        Assert.Contains($"{address} is not loopback", spoken.Sentence, StringComparison.Ordinal);
        Assert.Contains("Issue a key", spoken.Sentence, StringComparison.Ordinal);
    }

    private static async Task<string> IssueAsync(string source, string data)
    {
        var issued = await Parlive.DoneAsync("sources", "add", source, "--data", data);
        Assert.StartsWith("plk_", issued.Output, StringComparison.Ordinal);
        return issued.Output.Trim();
    }
}
