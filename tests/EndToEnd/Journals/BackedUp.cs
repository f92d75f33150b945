using System.Text.Json;
using ParLive.EndToEnd.Running;
using ParLive.Running;
using ParLive.Testing;

namespace ParLive.EndToEnd.Journals;

/// <summary>A journal is backed up by a command while events stream into its server, which is killed; what was restored goes on.</summary>
public sealed class BackedUp : IDisposable
{
    private readonly DirectoryInfo _shelf = Directory.CreateTempSubdirectory("parlive-shelf-");

    private string Backup => Path.Combine(_shelf.FullName, "backup");

    [Fact]
    public async Task Everything_acknowledged_before_the_backup_is_in_what_was_restored_and_the_rest_can_be_sent_again()
    {
        await using var server = await SomeUnits.ServeAsync();
        using var source = new SteadySource(server.Address);
        using var stop = new CancellationTokenSource();
        var sending = source.SendAsync(stop.Token);
        await source.SendsOnAsync(20);
        var before = source.Acknowledged.Count;

        var taken = await DoneAsync("backup", "--data", server.Data, "--to", Backup);
        await source.SendsOnAsync(10);
        await server.KillAsync();
        await using var restored = await RestoredAsync();
        await server.StartAgainAsync();
        await stop.CancelAsync();
        await Patience.For(sending, "the source to end");

        var acknowledged = source.Acknowledged.ToList();
        Assert.True(before < acknowledged.Count, "events streamed in meanwhile");
        Assert.Equal(before, await KnownAsync(restored, acknowledged.Take(before)));
        await DoneAsync("verify", "--data", restored.Data, "--head", Head(taken));
        await DoneAsync("verify", "--data", server.Data, "--head", Head(taken));

        await KnownAsync(restored, acknowledged);
        Assert.Equal(await server.Intake.VerifyAsync(), await restored.Intake.VerifyAsync());
    }

    [Fact]
    public async Task A_journal_whose_end_was_cut_off_is_told_by_verify_with_exit_code_one()
    {
        await using var server = await SomeUnits.ServeAsync();
        foreach (var dossier in (string[])["x-1", "x-2", "x-3"]) await server.Intake.ReceiveAsync("A", dossier);
        var sound = await DoneAsync("verify", "--data", server.Data);
        await server.KillAsync();
        await DoneAsync("backup", "--data", server.Data, "--to", Backup);
        await CutOffAsync(Path.Combine(Backup, "journal.db"));

        var (code, results, said) = await ParliveCommand.RunAsync("verify", "--data", Backup, "--head", Head(sound));

        Assert.Equal(1, code);
        Assert.Contains("chain: broken", results, StringComparison.Ordinal);
        // Sentences are folded at the width of a terminal.
        var told = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("what came after that was cut off", told, StringComparison.Ordinal);
        Assert.Contains("restore the newest backup", told, StringComparison.Ordinal);
        await DoneAsync("verify", "--data", server.Data, "--head", Head(sound));
    }

    public void Dispose() => _shelf.Delete(recursive: true);

    private static async Task<string> DoneAsync(params string[] command)
    {
        var (code, results, said) = await ParliveCommand.RunAsync(command);
        Assert.True(code == 0, $"{results}{said}");
        return results;
    }

    private static string Head(string results) =>
        results.Split('\n').Single(line => line.StartsWith("head: ", StringComparison.Ordinal))["head: ".Length..].Trim();

    // A server with an empty folder of its own, which is then filled.
    private async Task<Server> RestoredAsync()
    {
        var restored = await Server.StartAsync();
        await restored.KillAsync();
        foreach (var entry in new DirectoryInfo(restored.Data).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
            else entry.Delete();
        }

        await DoneAsync("restore", "--from", Backup, "--data", restored.Data);
        await restored.StartAgainAsync();
        return restored;
    }

    private static async Task<int> KnownAsync(Server server, IEnumerable<object> events)
    {
        var known = 0;
        using var http = new HttpClient { BaseAddress = server.Address };
        foreach (var some in events.Chunk(1_000))
        {
            using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(some));
            body.Headers.ContentType = new("application/cloudevents-batch+json");
            using var answer = await http.PostAsync(new Uri("/api/events", UriKind.Relative), body, TestContext.Current.CancellationToken);
            using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            known += report.RootElement.GetProperty("duplicates").GetInt32();
        }

        return known;
    }

    private static async Task CutOffAsync(string journal)
    {
        await using var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={journal};Pooling=False");
        await file.OpenAsync(TestContext.Current.CancellationToken);
        await using var cut = file.CreateCommand();
        cut.CommandText = "DELETE FROM chain WHERE segment = (SELECT max(id) FROM segment); DELETE FROM segment WHERE id = (SELECT max(id) FROM segment);";
        await cut.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
