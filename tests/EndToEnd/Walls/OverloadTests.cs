using System.Globalization;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

/// <summary>Three times what a server can take: it says so, keeps what it acknowledged, does not fill the memory, and no wall shows old figures as fresh.</summary>
/// <remarks>For ten seconds; with <c>PARLIVE_OVERLOAD</c> for so many.</remarks>
[Collection(Alone.Name)]
public sealed class OverloadTests(Chromium chromium, ITestOutputHelper output)
{
    private const double Times = 3;
    private const int Checked = 100;

    // What a dossier costs that was taken; and what the server may need beside that, whatever is thrown at it.
    private const long BytesADossier = 1_500;
    private const long BytesBeside = 1_000_000_000;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("PARLIVE_OVERLOAD") ?? "10", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Senders_that_send_three_times_what_it_can_take_are_told_to_wait_and_nothing_acknowledged_is_lost()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ReceiveAsync("A", "overdue", daysAgo: 8, dueInDays: -2);
        using var door = new SemaphoreSlim(1);
        await using var wall = await Watched.HangAsync(chromium, server, door);
        await wall.OpenAsync();
        using var flood = new Flood(server.Address);
        // What runs for the first time is slow.
        await flood.CapacityAsync(Length / 3);
        var capacity = await flood.CapacityAsync(Length / 3);
        using var stop = new CancellationTokenSource();
        var (pouring, watching) = (Task.CompletedTask, Task.FromResult(0L));
        var before = flood.Acknowledged.Count;

        var seen = await wall.ThroughAsync(
            () =>
            {
                (pouring, watching) = (flood.PourAsync(capacity * Times, stop.Token), MostMemoryAsync(server, stop.Token));
                return Task.CompletedTask;
            },
            async () =>
            {
                await stop.CancelAsync();
                await pouring;
            },
            Length);
        var most = await watching;

        var taken = (flood.Acknowledged.Count - before) * Flood.InOne / Length.TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Capacity {capacity:N0} events/s, taken under three times that {taken:N0} events/s;"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{flood.Requests} requests, {flood.Acknowledged.Count} acknowledged, {flood.Refused} told to wait, {flood.Unheard} without an answer; memory at most {most / 1e6:N0} MB;"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"oldest figure that looked fresh {seen.Oldest / 1000:0.00} s, fresh again after {seen.FreshAgain / 1000:0.00} s."));
        Assert.True(flood.Refused > 0, "Nobody was told to wait.");
        Assert.Equal(0, flood.Unheard);
        Assert.InRange(seen.Oldest, 0, 5_000);
        Assert.InRange(seen.Shown, seen.Before, seen.After);
        Assert.InRange(most, 0, BytesBeside + (flood.Acknowledged.Count * Flood.InOne / 2 * BytesADossier));
        foreach (var number in flood.Acknowledged.Where((_, place) => place % Math.Max(1, flood.Acknowledged.Count / Checked) == 0))
            Assert.Equal(Flood.InOne, await flood.AgainAsync(number));
        await server.Intake.VerifyAsync();
    }

    private static async Task<long> MostMemoryAsync(Server server, CancellationToken stop)
    {
        var most = 0L;
        for (; !stop.IsCancellationRequested; most = Math.Max(most, server.Memory))
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return most;
    }
}
