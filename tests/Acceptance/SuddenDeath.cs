using System.Collections.Concurrent;
using System.Text;
using ParLive.Acceptance.Permits;
using ParLive.Acceptance.Processes;
using ParLive.Acceptance.Scale;

namespace ParLive.Acceptance;

/// <summary>Real processes are killed in the middle of their work, and nothing acknowledged is lost or counted twice.</summary>
public sealed class SuddenDeath
{
    // tests/Faults kills more of them, and more kinds of them.
    private const int ServersKilled = 6;
    private const int ImportsKilled = 10;
    private const int Connections = 3;
    private const int BatchLines = 100;
    private static readonly Size Size = new(2, 6, 40, 6_000);

    [Fact]
    public async Task What_a_server_acknowledged_before_it_was_killed_is_a_duplicate_afterwards()
    {
        using var scratch = new Scratch();
        var (units, batches) = Prepare(scratch);
        var undisturbed = await UndisturbedAsync(scratch, units, batches);
        await Parlive.DoneAsync("units", "import", units, "--data", scratch.Data);
        var (dice, waiting) = (new Dice(766), new ConcurrentQueue<byte[]>(batches));

        for (var round = 0; round < ServersKilled; round++)
        {
            var acknowledged = await UntilKilledAsync(scratch.Data, waiting, 1 + dice.Next(6));

            await using var server = await RunningParlive.ServeAsync(scratch.Data);
            foreach (var batch in acknowledged) Assert.Equal((round, (0L, Lines(batch), 0L)), (round, await PostAsync(server, batch)));
            Assert.Equal(0, await server.StopAsync());
        }

        Assert.NotEmpty(waiting);
        await using (var server = await RunningParlive.ServeAsync(scratch.Data))
        {
            foreach (var batch in batches) await PostAsync(server, batch);
            foreach (var batch in batches) Assert.Equal((0L, Lines(batch), 0L), await PostAsync(server, batch));
        }

        Assert.Equal(undisturbed, await Parlive.DigestAsync(scratch.Data));
    }

    [Fact]
    public async Task An_import_killed_again_and_again_ends_in_the_same_state_as_one_that_was_not()
    {
        using var scratch = new Scratch();
        var table = scratch.Written("permits.csv", ManyPermits.Rows(cases: 6_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Parlive.DoneAsync("import", table, "--map", "permits", "--data", scratch.File("undisturbed"));
        var (usual, dice) = (clock.Elapsed, new Dice(766));

        for (var killed = 0; killed < ImportsKilled;)
        {
            if (await KilledAsync(usual * (0.2 + (0.75 * dice.Next())), "import", table, "--map", "permits", "--data", scratch.Data)) killed++;
            // It was faster than the first: the machine has less to do, or the rows are known.
            else usual *= 0.8;
        }

        await Parlive.DoneAsync("import", table, "--map", "permits", "--data", scratch.Data);
        Assert.Equal(await Parlive.DigestAsync(scratch.File("undisturbed")), await Parlive.DigestAsync(scratch.Data));
    }

    private static (string Units, List<byte[]> Batches) Prepare(Scratch scratch)
    {
        var country = new Country(Size, new Dice(1));
        var events = scratch.File("events.ndjson");
        new Arrivals(country, Size.Dossiers, ScaleCommand.Yesterday, seed: 1).Write(events);
        var batches = File.ReadLines(events).Chunk(BatchLines).Select(lines => Encoding.UTF8.GetBytes(string.Join('\n', lines))).ToList();
        return (scratch.Written("units.csv", country.Table), batches);
    }

    private static async Task<string> UndisturbedAsync(Scratch scratch, string units, List<byte[]> batches)
    {
        var data = scratch.File("undisturbed");
        await Parlive.DoneAsync("units", "import", units, "--data", data);
        await using var server = await RunningParlive.ServeAsync(data);
        foreach (var batch in batches) await PostAsync(server, batch);
        return await Parlive.DigestAsync(data);
    }

    // Killed when so many batches are acknowledged, while others are on their way.
    private static async Task<IReadOnlyList<byte[]>> UntilKilledAsync(string data, ConcurrentQueue<byte[]> waiting, int target)
    {
        await using var server = await RunningParlive.ServeAsync(data);
        var (acknowledged, enough) = (new ConcurrentQueue<byte[]>(), new TaskCompletionSource());
        var sending = Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => SendAsync()));
        await Task.WhenAny(enough.Task, sending);
        await server.KillAsync();
        await sending;
        return [.. acknowledged];

        async Task SendAsync()
        {
            while (waiting.TryDequeue(out var batch))
            {
                try
                {
                    await PostAsync(server, batch);
                }
                catch (Exception cut) when (cut is HttpRequestException or IOException)
                {
                    waiting.Enqueue(batch);
                    return;
                }

                acknowledged.Enqueue(batch);
                if (acknowledged.Count >= target) enough.TrySetResult();
            }
        }
    }

    private static async Task<bool> KilledAsync(TimeSpan after, params string[] command)
    {
        using var process = Parlive.Start(command);
        using var moment = new CancellationTokenSource(after, TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(moment.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            Parlive.End(process);
            await process.WaitForExitAsync(CancellationToken.None);
            return true;
        }
        finally
        {
            Parlive.End(process);
        }
    }

    private static async Task<(long Accepted, long Duplicates, long Refused)> PostAsync(RunningParlive server, byte[] batch)
    {
        var (status, answer) = await server.SendAsync(Asking.Lines, batch);
        Assert.Equal(200, status);
        Assert.Equal(0, answer.Count("refused"));
        return answer.Counts();
    }

    private static long Lines(byte[] batch) => 1 + batch.AsSpan().Count((byte)'\n');
}
