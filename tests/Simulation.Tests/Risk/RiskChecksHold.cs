using NodaTime;
using ParLive.Domain.Risk;
using ParLive.Simulation.Checks.Risk;

namespace ParLive.Simulation.Tests.Risk;

/// <summary>The forecasts keep to their limits on a simulated province and on a real log.</summary>
public sealed class RiskChecksHold
{
    // The last event of the log is of the day before.
    private static readonly Instant EndOfLog = PermitLog.Zone.StartOf(new LocalDate(2012, 1, 24));

    [Fact]
    public void On_a_province_whose_truth_is_known_they_are_calibrated_and_better_than_the_days_left()
    {
        var lines = RiskChecks.Run(seeds: 2).ToList();

        Assert.True(lines.Count(line => line.Holds is not null) >= 5);
        Assert.All(lines, line => Assert.True(line.Holds is not false, line.ToString()));
    }

    [Fact]
    public void On_a_log_of_a_few_permits_there_is_too_little_data_and_nothing_breaks()
    {
        var lines = RiskChecks.OnPermits(FewPermits(), PermitLog.Zone.StartOf(new LocalDate(2011, 6, 1)), weeks: 30).ToList();

        Assert.Contains(lines, line => line.Figure == nameof(RiskVerdict.TooLittleData));
        Assert.DoesNotContain(lines, line => line.Figure.Contains("NaN", StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_of_permits_is_read_case_by_case()
    {
        var ledgers = PermitLog.Read(FewPermits());

        Assert.Equal(2, ledgers.Count);
        Assert.Equal(12, ledgers.Sum(ledger => ledger.Count));
        var facts = ledgers[0].FactsOf("case-0");
        Assert.Equal("Confirmation of receipt, T02 Check", string.Join(", ", facts.Steps.Select(step => step.Name)));
        Assert.Equal(new LocalDate(2011, 4, 26), PermitLog.Zone.DateOf(facts.Due!.Value.Moment!.Value));
        Assert.NotNull(facts.Ended);
    }

    [Fact]
    public void On_the_real_log_of_permits_they_are_no_worse_than_the_days_left()
    {
        if (SharedLog() is not { } path)
        {
            TestContext.Current.SendDiagnosticMessage("../shared/data/permits/receipt.csv is absent: only the few permits written by hand were replayed.");
            TestContext.Current.TestOutputHelper?.WriteLine("../shared/data/permits/receipt.csv is absent: only the few permits written by hand were replayed.");
            return;
        }

        var lines = RiskChecks.OnPermits(File.ReadLines(path), EndOfLog, weeks: 70).ToList();

        Assert.Contains(lines, line => line.Holds == true);
        Assert.All(lines, line => Assert.True(line.Holds is not false, line.ToString()));
    }

    // Twelve permits of two persons, a week apart; every third is late, and the last one open.
    private static IEnumerable<string> FewPermits()
    {
        yield return "case:concept:name,case:deadline,case:enddate,case:responsible,case:startdate,concept:name,time:timestamp";
        for (var place = 0; place < 12; place++)
        {
            var start = new DateTimeOffset(2011, 3, 1, 9, 0, 0, TimeSpan.FromHours(1)).AddDays(7 * (place / 2));
            var end = place == 11 ? "" : Text(start.AddDays(place % 3 == 2 ? 70 : 40));
            var head = $"case-{place},{Text(start.AddDays(56))},{end},Resource{place % 2},{Text(start)}";
            yield return $"{head},Confirmation of receipt,{Text(start.AddHours(1))}";
            yield return $"{head},T02 Check,{Text(start.AddDays(2))}";
        }

        static string Text(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm:ss.fffzzz", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string? SharedLog()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ParLive.sln")))
        {
            folder = folder.Parent;
        }

        var path = folder?.Parent is { } outside ? Path.Combine(outside.FullName, "shared", "data", "permits", "receipt.csv") : null;
        return File.Exists(path) ? path : null;
    }
}
