using ParLive.Journal.Postgres;
using ParLive.Testing;

namespace ParLive.Journal.Tests.Postgres;

/// <summary>The server is killed without warning and started again, while units go on appending.</summary>
public sealed class ServerDeath
{
    private const int Units = 4;
    private const int Deaths = 5;
    private const int Between = 60;

    private static readonly PostgresJournalOptions Patient = new() { Patience = TimeSpan.FromMinutes(5) };

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_there_twice()
    {
        await using var server = await PostgresServer.StartAsync(keepsPromises: true);
        await using var workshop = await PostgresWorkshop.New(server);
        var acknowledged = new long[Units];
        var enough = new Enough();
        await using (var journal = PostgresJournal.Open(workshop.ConnectionString, Patient))
        {
            using var stop = new CancellationTokenSource();
            var writing = Enumerable.Range(0, Units).Select(unit => WriteAsync(journal, unit, acknowledged, enough, stop.Token)).ToList();
            for (var death = 1; death <= Deaths; death++)
            {
                await Patience.For(enough.After(death * Between), "records to be acknowledged");
                await server.KillAsync();
                await server.StartAsync();
            }

            await Patience.For(enough.After((Deaths + 1) * Between), "records to be acknowledged");
            await stop.CancelAsync();
            await Patience.For(Task.WhenAll(writing), "the last records");
        }

        var again = workshop.Journal;
        for (var unit = 0; unit < Units; unit++)
        {
            var name = $"unit-{unit}";
            Same.WithoutRaw(Enumerable.Range(1, (int)acknowledged[unit]).Select(sequence => Some.Record(name, sequence)), await again.Unit(name));
        }

        Assert.Equal(acknowledged.Sum(), await workshop.Verify());
    }

    // Each goes on from what was acknowledged: a record that was lost leaves a gap, one that was doubled finds its place taken.
    private static async Task WriteAsync(PostgresJournal journal, int unit, long[] acknowledged, Enough enough, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await journal.Append(Some.Record($"unit-{unit}", acknowledged[unit] + 1));
            acknowledged[unit]++;
            enough.One();
        }
    }

    /// <summary>Tells when so many records were acknowledged.</summary>
    private sealed class Enough
    {
        private readonly Lock _gate = new();
        private readonly List<(int Count, TaskCompletionSource Reached)> _asked = [];
        private int _count;

        public void One()
        {
            lock (_gate)
            {
                _count++;
                foreach (var (count, reached) in _asked)
                    if (count <= _count) reached.TrySetResult();
            }
        }

        public Task After(int count)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_gate)
            {
                if (count <= _count) reached.SetResult();
                else _asked.Add((count, reached));
            }

            return reached.Task;
        }
    }
}
