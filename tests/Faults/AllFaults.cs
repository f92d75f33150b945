using ParLive.Running;
using ParLive.Testing;

namespace ParLive.Faults;

/// <summary>Everything that goes wrong.</summary>
internal static class AllFaults
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly Setting Sqlite = new();
    private static readonly Setting Postgres = new() { HasDatabase = true };

    /// <summary>With the journal in SQLite.</summary>
    public static IReadOnlyList<Fault> OnSqlite { get; } =
    [
        .. Anywhere(Sqlite),
        new("disk full", Sqlite with { HasSmallDisk = true }, FullAsync),
        new("journal read-only", Sqlite with { ObeysPermissions = true }, ReadOnlyAsync),
    ];

    /// <summary>With the journal in PostgreSQL.</summary>
    public static IReadOnlyList<Fault> OnPostgres { get; } =
    [
        .. Anywhere(Postgres),
        new("kill -9, active of a pair", Postgres with { IsPair = true }, KillActiveAsync),
        new("kill -9, one that stands by", Postgres with { IsPair = true }, KillOtherAsync),
        new("kill -9, PostgreSQL", Postgres, KillDatabaseAsync),
        new("PostgreSQL stopped", Postgres, StopDatabaseAsync),
        new("cut in mid-commit", Postgres with { HasLine = true }, CutAsync),
        new("disk full", Postgres with { HasSmallDisk = true }, FullDatabaseAsync),
        new("database read-only", Postgres, ReadOnlyDatabaseAsync),
    ];

    private static IEnumerable<Fault> Anywhere(Setting setting) =>
    [
        new("kill -9, server", setting, KillAsync),
        new("kill -9, again as it starts", setting, KillTwiceAsync),
        new("senders hang up", setting, HangUpAsync),
        new("clock an hour forward", setting with { HasClock = true }, strike => StepAsync(strike, Hour)),
        new("clock an hour back", setting with { HasClock = true }, strike => StepAsync(strike, -Hour)),
    ];

    private static async Task KillAsync(Striking strike)
    {
        await strike.Subject.Servers[0].KillAsync();
        await strike.Subject.Servers[0].StartAgainAsync();
        strike.Struck();
    }

    private static async Task KillTwiceAsync(Striking strike)
    {
        var server = strike.Subject.Servers[0];
        await server.KillAsync();
        var starting = server.StartAgainAsync();
        // Somewhere on its way, or already there: when is the fault itself.
        await Task.Delay(TimeSpan.FromMilliseconds(strike.Dice.Below(2_500)), TimeProvider.System, TestContext.Current.CancellationToken);
        await server.KillAsync();
        await starting.ContinueWith(_ => { }, TaskScheduler.Default);
        await server.StartAgainAsync();
        strike.Struck();
    }

    private static async Task HangUpAsync(Striking strike)
    {
        strike.Source.HangsUp = true;
        await strike.Source.PassedAsync(10);
        strike.Source.HangsUp = false;
        strike.Struck();
    }

    private static async Task StepAsync(Striking strike, TimeSpan off)
    {
        strike.Subject.Clock!.Step(off);
        await strike.Source.PassedAsync(15);
        // It is killed while it is wrong, and what it wrote is read by one that is right.
        if (strike.Dice.Chance(0.5)) await KillOneAsync(strike.Subject.Servers[0]);
        strike.Subject.Clock.Step(TimeSpan.Zero);
        strike.Struck();
    }

    private static async Task FullAsync(Striking strike)
    {
        await strike.Subject.Disk!.FillAsync();
        await TroubledAsync(strike);
        if (strike.Dice.Chance(0.5)) await strike.Subject.Servers[0].KillAsync();
        strike.Subject.Disk.Clear();
        if (!strike.Subject.Servers[0].IsRunning) await strike.Subject.Servers[0].StartAgainAsync();
    }

    private static async Task FullDatabaseAsync(Striking strike)
    {
        await strike.Subject.Disk!.FillAsync();
        await TroubledAsync(strike);
        strike.Subject.Disk.Clear();
        // One that could not write its log has ended.
        await strike.Subject.Database!.StartAgainAsync();
    }

    private static async Task ReadOnlyAsync(Striking strike)
    {
        var server = strike.Subject.Servers[0];
        var files = Directory.GetFiles(server.Data, "journal.db*");
        Assert.NotEmpty(files);
        await server.KillAsync();
        foreach (var file in files) File.SetUnixFileMode(file, UnixFileMode.UserRead);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(server.StartAgainAsync);
        Assert.Contains("journal.db", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message, StringComparison.Ordinal);
        foreach (var file in files) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await server.StartAgainAsync();
        strike.Struck();
    }

    private static async Task KillActiveAsync(Striking strike)
    {
        var (active, _) = await strike.Subject.RolesAsync();
        await KillOneAsync(active);
        strike.Struck();
    }

    private static async Task KillOtherAsync(Striking strike)
    {
        var (_, other) = await strike.Subject.RolesAsync();
        await KillOneAsync(other);
        strike.Struck();
    }

    private static async Task KillOneAsync(ParliveProcess server)
    {
        await server.KillAsync();
        await server.StartAgainAsync();
    }

    private static async Task KillDatabaseAsync(Striking strike)
    {
        await strike.Subject.Database!.KillAsync();
        if (strike.Dice.Chance(0.5)) await Task.WhenAny(strike.Source.Troubled, strike.Source.Done);
        await strike.Subject.Database.StartAsync();
        strike.Struck();
    }

    private static async Task StopDatabaseAsync(Striking strike)
    {
        await strike.Subject.Database!.StopAsync();
        await Task.Delay(strike.Lasting, TimeProvider.System, TestContext.Current.CancellationToken);
        await strike.Subject.Database.StartAsync();
        strike.Struck();
    }

    private static async Task CutAsync(Striking strike)
    {
        for (var cut = 0; cut < 3; cut++)
        {
            strike.Subject.Line!.Arm(strike.Dice.Pick<Cut>([Cut.BeforeAnything, Cut.BeforeTheEnd, Cut.BeforeTheAnswer]));
            var broken = strike.Subject.Line.Struck;
            if (await Task.WhenAny(broken, strike.Source.Done) != broken) return;
            strike.Struck();
        }
    }

    private static async Task ReadOnlyDatabaseAsync(Striking strike)
    {
        await strike.Subject.SetAsync("default_transaction_read_only", "on");
        await TroubledAsync(strike);
        await strike.Subject.SetAsync("default_transaction_read_only", "off");
    }

    // What has room left over goes on for a while; then nothing is struck that round.
    private static async Task TroubledAsync(Striking strike)
    {
        if (await Task.WhenAny(strike.Source.Troubled, strike.Source.Done) == strike.Source.Troubled) strike.Struck();
    }
}
