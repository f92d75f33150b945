using ParLive.Simulation.Chance;

namespace ParLive.Faults;

/// <summary>Rounds of one fault: events come in, it strikes, and then everything is counted.</summary>
internal static class Rounds
{
    private const int EventsInARound = 600;
    private const int LatestStrike = 40;

    // How many for each fault; a round takes some seconds.
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("PARLIVE_ROUNDS") ?? "1", System.Globalization.CultureInfo.InvariantCulture);

    // A minute where there is time for that.
    private static readonly TimeSpan Lasting = Count > 1 ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(5);

    // A detector of hangs and nothing else.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs them.</summary>
    public static async Task<FaultLine> RunAsync(string store, Fault fault)
    {
        var dice = new Dice(Seed(fault));
        var workload = new Workload(Seed(fault), TimeProvider.System.GetUtcNow());
        await using var subject = await Subject.StartAsync(fault.Setting, workload.UnitsCsv);
        await using var undisturbed = await Subject.StartAsync(new Setting(), workload.UnitsCsv);
        using var counting = new Source(undisturbed, dice.Apart("counting"));
        var line = new FaultLine(store, fault.Name);
        for (var round = 0; round < Count; round++)
        {
            var events = workload.Next(EventsInARound);
            using var source = new Source(subject, dice.Apart(FormattableString.Invariant($"source {round}")));
            var strikes = await SendAsync(fault, subject, source, dice, events).WaitAsync(Patience, TestContext.Current.CancellationToken);

            var known = await source.SendOnceAsync(events);
            Assert.Equal(0, await counting.SendOnceAsync(events));
            var (digest, counted) = await subject.VerifyAsync();
            var (right, most) = await undisturbed.VerifyAsync();
            line = line.Plus(new FaultLine(store, fault.Name)
            {
                Rounds = 1,
                Struck = strikes,
                Acknowledged = events.Count,
                Unanswered = source.Unanswered,
                Refused = source.Refused,
                Longest = source.Longest,
                Lost = events.Count - known,
                Twice = Math.Max(0, counted - most),
                Differing = digest == right ? 0 : 1,
            });
        }

        return line;
    }

    private static async Task<int> SendAsync(Fault fault, Subject subject, Source source, Dice dice, IReadOnlyList<string> events)
    {
        var sending = source.SendAsync(events);
        await source.PassedAsync(1 + dice.Below(LatestStrike));
        var strike = new Striking(subject, source, dice, Lasting);
        await fault.StrikeAsync(strike);
        await sending;
        return strike.Strikes;
    }

    private static int Seed(Fault fault) => fault.Name.Sum(letter => letter);
}
