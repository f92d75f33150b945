namespace ParLive.Faults;

/// <summary>With real processes: whatever goes wrong, nothing acknowledged is lost, and nothing is counted twice.</summary>
public static class FaultsTests
{
    /// <summary>With the journal in SQLite.</summary>
    public sealed class OnSqlite(FaultTable table)
    {
        public static TheoryData<string> Faults => [.. AllFaults.OnSqlite.Select(fault => fault.Name)];

        [Theory]
        [MemberData(nameof(Faults))]
        public Task Nothing_acknowledged_is_lost_or_counted_twice(string fault) =>
            HoldsAsync(table, "SQLite", AllFaults.OnSqlite.Single(one => one.Name == fault));
    }

    /// <summary>With the journal in PostgreSQL.</summary>
    public sealed class OnPostgres(FaultTable table)
    {
        public static TheoryData<string> Faults => [.. AllFaults.OnPostgres.Select(fault => fault.Name)];

        [Theory]
        [MemberData(nameof(Faults))]
        public Task Nothing_acknowledged_is_lost_or_counted_twice(string fault) =>
            HoldsAsync(table, "PostgreSQL", AllFaults.OnPostgres.Single(one => one.Name == fault));
    }

    private static async Task HoldsAsync(FaultTable table, string store, Fault fault)
    {
        var line = await Rounds.RunAsync(store, fault);
        table.Add(line);
        Assert.Equal((0, 0, 0), (line.Lost, line.Twice, line.Differing));
    }
}
