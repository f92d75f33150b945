using System.Net;
using ParLive.EndToEnd.Running;
using ParLive.Running;

namespace ParLive.EndToEnd.Quarantine;

/// <summary>What was refused is replayed from the command line, through the server that runs, and counts once.</summary>
public sealed class Replayed : IDisposable
{
    private const string Mapping = """{ "values": { "data.unit": { "OLD-7": "A" } } }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-replay-");

    [Fact]
    public async Task A_dossier_of_an_old_code_counts_once_however_often_it_is_replayed_and_after_a_death()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ReceiveAsync("A", "known");
        using (var refused = await server.Intake.PostAsync("OLD-7", "moved")) Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var mapping = Path.Combine(_folder.FullName, "fix.json");
        await File.WriteAllTextAsync(mapping, Mapping, TestContext.Current.CancellationToken);

        Assert.Contains("unknown-unit", await RunAsync("list", "--data", server.Data), StringComparison.Ordinal);
        Assert.Contains("accepted: 1", await RunAsync("replay", "--reason", "unknown-unit", "--mapping", mapping, "--preview", "--data", server.Data), StringComparison.Ordinal);
        Assert.Equal(1, await ReceivedAsync(server));
        Assert.Contains("accepted: 1", await RunAsync("replay", "1", "--mapping", mapping, "--by", "chị Lan", "--data", server.Data), StringComparison.Ordinal);
        Assert.Equal(2, await ReceivedAsync(server));
        await server.KillAsync();

        // Here without a server; the second time through it.
        Assert.Contains("duplicates: 1", await RunAsync("replay", "1", "--mapping", mapping, "--data", server.Data), StringComparison.Ordinal);
        await server.StartAgainAsync();
        Assert.Contains("duplicates: 1", await RunAsync("replay", "1", "--mapping", mapping, "--data", server.Data), StringComparison.Ordinal);
        Assert.Equal(2, await ReceivedAsync(server));
        var shown = await RunAsync("show", "1", "--data", server.Data);
        Assert.Contains("accepted by chị Lan", shown, StringComparison.Ordinal);
        Assert.Contains("OLD-7", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown-unit", await RunAsync("list", "--data", server.Data), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> RunAsync(params string[] command)
    {
        var (code, results, said) = await ParliveCommand.RunAsync(["quarantine", .. command]);
        Assert.True(code == 0, $"{results}{said}");
        return results;
    }

    private static async Task<long> ReceivedAsync(Server server) =>
        (await server.Intake.FiguresAsync("A")).GetProperty("measures").GetProperty("received").GetInt64();
}
