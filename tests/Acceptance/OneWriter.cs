using System.Globalization;
using ParLive.Acceptance.Permits;
using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance;

/// <summary>While a server holds a data folder, other commands reach it, and a second server is refused.</summary>
public sealed class OneWriter
{
    private static readonly string Table = Path.Combine(House.Root, "tests", "Acceptance", "Permits", "invented.csv");

    [Fact]
    public async Task A_second_server_is_refused_and_told_who_is_there()
    {
        using var scratch = new Scratch();
        await using var first = await RunningParlive.ServeAsync(scratch.Data);

        var second = await Parlive.RunAsync("serve", "--data", scratch.Data, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, second.Code);
        Assert.Contains($"in use by process {first.Pid.ToString(CultureInfo.InvariantCulture)}", second.Sentence, StringComparison.Ordinal);
        Assert.Contains(first.Address.Authority, second.Sentence, StringComparison.Ordinal);
        Assert.Contains("--data", second.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_reach_the_running_server()
    {
        using var scratch = new Scratch();
        await using var server = await RunningParlive.ServeAsync(scratch.Data);

        var units = await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", Some.Units), "--data", scratch.Data);
        var import = await Parlive.DoneAsync("import", Table, "--map", "permits", "--data", scratch.Data);
        var figures = Figures.Of(await Parlive.DoneAsync("figures", "--unit", "WABO", "--json", "--data", scratch.Data));
        var past = Figures.Of(await Parlive.DoneAsync(
            "figures", "--unit", "WABO", "--json", "--data", scratch.Data, "--as-of", "2021-03-08T23:59:59+01:00", "--from", "2021-03-08T00:00:00+01:00"));
        var digest = await Parlive.DigestAsync(scratch.Data);

        Assert.Equal(("2", "36", "16"), (units.Value("units added"), import.Value("rows"), import.Value("accepted")));
        Assert.Equal((16, 3), (figures["received"], figures["open"]));
        Assert.Equal((1, 6), (past["received"], past["open"]));
        Assert.Equal(figures.Measures, new Figures(await server.JsonAsync("/api/units/WABO/figures")).Measures);
        Assert.Equal(0, await server.StopAsync());
        Assert.Equal(digest, await Parlive.DigestAsync(scratch.Data));
        // A day is the unit's own, and its close: the same whether a server answers or the command itself.
        string[] day = ["figures", "--unit", "WABO", "--json", "--data", scratch.Data, "--as-of", "2021-03-08", "--from", "2021-03-08"];
        Assert.Equal(past.Measures, Figures.Of(await Parlive.DoneAsync(day)).Measures);
    }

    [Fact]
    public async Task Accounts_are_kept_beside_the_running_server_as_without_one()
    {
        using var scratch = new Scratch();
        await using (var server = await RunningParlive.ServeAsync(scratch.Data))
        {
            var password = (await Parlive.DoneAsync("accounts", "add", "lan", "--role", "administrator", "--data", scratch.Data)).Output.Trim();
            Assert.True(password.Length >= 12);
            await Parlive.DoneAsync("accounts", "add", "minh", "--person", "Trần Văn Minh", "--role", "viewer", "--data", scratch.Data);
            await Parlive.DoneAsync("accounts", "disable", "minh", "--data", scratch.Data);
            Assert.NotEqual(password, (await Parlive.DoneAsync("accounts", "reset-password", "lan", "--data", scratch.Data)).Output.Trim(), StringComparer.Ordinal);
            await FailsAsync("last administrator", "accounts", "disable", "lan", "--data", scratch.Data);
            Assert.Contains("minh  Trần Văn Minh  disabled", (await Parlive.DoneAsync("accounts", "list", "--data", scratch.Data)).Output, StringComparison.Ordinal);
            Assert.Equal(0, await server.StopAsync());
        }

        await FailsAsync("last administrator", "accounts", "disable", "lan", "--data", scratch.Data);
        Assert.Contains("minh  Trần Văn Minh  disabled", (await Parlive.DoneAsync("accounts", "list", "--data", scratch.Data)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_ends_with_one_and_a_sentence()
    {
        using var scratch = new Scratch();
        var cut = scratch.Written("cut.csv", ManyPermits.Rows(cases: 2).Append("Internet,000009,soon,,Clerk 1,2021-01-04 08:00:00+01:00"));

        await FailsAsync("no file", "import", scratch.File("absent.csv"), "--map", "permits", "--data", scratch.Data);
        await FailsAsync("neither a file nor a map", "import", Table, "--map", "nothing", "--data", scratch.Data);
        await FailsAsync("no unit yet", "figures", "--data", scratch.Data);
        await FailsAsync("bad-value", "import", cut, "--map", "permits", "--data", scratch.Data);
        await FailsAsync("No unit has the code", "figures", "--unit", "nobody", "--data", scratch.Data);

        await using var server = await RunningParlive.ServeAsync(scratch.Data);
        await FailsAsync("There is no unit 'nobody'", "figures", "--unit", "nobody", "--data", scratch.Data);
        await FailsAsync("Nothing was added", "units", "import", Table, "--data", scratch.Data);
        await FailsAsync("There is no account 'nobody'", "accounts", "unlock", "nobody", "--data", scratch.Data);
    }

    private static async Task FailsAsync(string sentence, params string[] command)
    {
        var spoken = await Parlive.RunAsync(command);
        Assert.Contains(sentence, spoken.Sentence, StringComparison.Ordinal);
        Assert.Equal(1, spoken.Code);
        Assert.DoesNotContain("   at ", spoken.Errors, StringComparison.Ordinal);
    }
}
