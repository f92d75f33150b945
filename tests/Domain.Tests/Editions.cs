using NodaTime;
using ParLive.Domain.Editions;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Packing;
using ParLive.Testing;

namespace ParLive.Domain.Tests;

/// <summary>When periods close by themselves, and what is kept of them.</summary>
public sealed class Editions
{
    [Fact]
    public void Every_period_closes_on_one_day_however_the_days_are_asked_for() => Law.Holds(Asked, asked =>
    {
        var schedule = new ClosingSchedule(asked.Days);

        var whole = schedule.Between(asked.From, asked.To);

        var split = schedule.Between(asked.From, asked.Between).Concat(schedule.Between(asked.Between.PlusDays(1), asked.To));
        Assert.Equal(whole, split.ToArray());
        Assert.Equal(whole.Count, whole.Distinct().Count());
        Assert.All(whole, period => Assert.InRange(schedule.DayOf(period), asked.From, asked.To));
        Assert.All(whole, period => Assert.Equal(asked.Days, Period.DaysBetween(period.To, schedule.DayOf(period)) - 1));
    });

    [Fact]
    public void A_year_has_twelve_months_four_quarters_and_itself_to_close()
    {
        var due = new ClosingSchedule(10).Between(new LocalDate(2025, 1, 12), new LocalDate(2026, 1, 11)).Select(period => period.Name).ToList();

        Assert.Equal(17, due.Count);
        Assert.Equal(["2025-01", "2025-02", "2025-03", "2025-Q1"], due.Take(4).ToArray());
        Assert.Equal(["2025-12", "2025-Q4", "2025"], due.TakeLast(3).ToArray());
    }

    [Fact]
    public void What_was_closed_reads_as_it_was_written_with_all_or_nothing_beside_its_figures() => Law.Holds(Closed, closed =>
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        EventEncoding.Write(output, closed);
        var input = new ByteReader(output.WrittenSpan);

        Assert.Equal(closed, EventEncoding.Read(ref input));
        Assert.True(input.IsAtEnd);
        Assert.NotEqual(closed, closed with { Reason = "another" });
    });

    private static (int Days, LocalDate From, LocalDate Between, LocalDate To) Asked(int seed)
    {
        var dice = new Random(seed);
        var from = new LocalDate(2023, 1, 1).PlusDays(dice.Next(1_000));
        var between = from.PlusDays(dice.Next(200));
        return (dice.Next(0, 61), from, between, between.PlusDays(1 + dice.Next(200)));
    }

    private static PeriodClosed Closed(int seed)
    {
        var dice = new Random(seed);
        var period = ReportPeriod.TryParse("2025-Q2")!;
        return new PeriodClosed(PeriodClosed.IdOf(period), "schedule", "C1@2020-01-01", Instant.FromUnixTimeSeconds(dice.Next()), period.Name, Figures(dice), "fold 1")
        {
            KnownAt = dice.Next(2) == 0 ? null : Instant.FromUnixTimeSeconds(dice.Next()),
            Reason = dice.Next(2) == 0 ? null : "automatic",
            Fields = dice.Next(3) == 0 ? null : new ClosedParts(((string[])["", "Đất đai", "Hộ tịch"]).Take(dice.Next(4)).Select(key => (key, Figures(dice)))),
        };
    }

    private static ClosedFigures Figures(Random dice) => new(dice.Next(5), AllMeasures.Shown.Select(measure => KeyValuePair.Create(measure, (long)dice.Next(-2, 3))));
}
