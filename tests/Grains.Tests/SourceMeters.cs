using NodaTime;
using ParLive.Domain.Time;
using ParLive.Grains.Contracts;
using ParLive.Grains.Desks;
using ParLive.Testing;

namespace ParLive.Grains.Tests;

/// <summary>How much a source may send: over time, and in a day of the office.</summary>
public sealed class SourceMeters
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 1, 0);
    private static readonly OfficeZone Zone = OfficeZone.Vietnam;

    [Fact]
    public void Over_any_time_no_more_passes_than_the_room_the_rate_and_the_last_group() => Law.Holds(History.Of, history =>
    {
        var (meter, limits, now, passed, largest) = (new SourceMeter(null), new SourceLimits(history.Rate, history.Room, null), Morning, 0L, 0);
        foreach (var (wait, events) in history.Asks)
        {
            now += wait;
            var grant = meter.Take(new SourceAsk(events, limits, "k"), Zone, now);
            meter.Settle(new SourceOutcome(grant.Granted, grant.Granted, 0, 0), Zone, now);
            Assert.True(grant.Granted == 0 || grant.Granted == events);
            passed += grant.Granted;
            largest = Math.Max(largest, grant.Granted);
            Assert.True(passed <= history.Room + ((now - Morning).TotalSeconds * history.Rate) + largest + 0.001);
        }
    });

    [Fact]
    public void Who_waits_as_long_as_was_said_passes_and_not_a_moment_earlier() => Law.Holds(History.Of, history =>
    {
        var (meter, limits, now) = (new SourceMeter(null), new SourceLimits(history.Rate, history.Room, null), Morning);
        foreach (var (wait, events) in history.Asks)
        {
            now += wait;
            if (meter.Take(new SourceAsk(events, limits, "k"), Zone, now) is not { Granted: 0 } held) continue;

            var told = held.Wait();

            Assert.True(told > TimeSpan.Zero);
            var early = now + Duration.FromTimeSpan(told) - Duration.FromMilliseconds(told.TotalMilliseconds / 2);
            Assert.Equal(0, meter.Take(new SourceAsk(events, limits, "k"), Zone, early).Granted);
            now = early + Duration.FromTimeSpan(told);
            Assert.Equal(events, meter.Take(new SourceAsk(events, limits, "k"), Zone, now).Granted);
        }
    });

    [Fact]
    public void Whoever_sends_all_of_it_again_gets_to_its_end_whatever_the_room()
    {
        var (meter, limits, now, known) = (new SourceMeter(null), new SourceLimits(10, 1, null), Morning, 0);
        for (var tries = 0; known < 5_000; tries++)
        {
            Assert.True(tries < 6);
            for (var group = 0; group < 5; group++)
            {
                var grant = meter.Take(new SourceAsk(1_000, limits, "k"), Zone, now);
                if (grant.Granted == 0)
                {
                    now += Duration.FromTimeSpan(grant.Wait());
                    break;
                }

                var isKnown = known > group * 1_000;
                meter.Settle(new SourceOutcome(1_000, isKnown ? 0 : 1_000, isKnown ? 1_000 : 0, 0), Zone, now);
                if (!isKnown) known += 1_000;
            }
        }
    }

    [Fact]
    public void A_day_begins_at_the_offices_midnight_and_repetitions_do_not_count()
    {
        var (meter, limits) = (new SourceMeter(null), new SourceLimits(null, null, 10));
        Assert.Equal(7, meter.Take(new SourceAsk(7, limits, "k"), Zone, Morning).Granted);
        var rest = meter.Take(new SourceAsk(7, limits, "k"), Zone, Morning);
        Assert.Equal((3, SourceGrant.PerDay, TimeSpan.FromHours(16)), (rest.Granted, rest.Limit, rest.Wait()));
        meter.Settle(new SourceOutcome(10, 2, 8, 0), Zone, Morning);
        Assert.Equal((2, 1), (meter.Read(Zone, Morning).Taken, meter.Read(Zone, Morning).Limited));
        Assert.Equal(8, meter.Take(new SourceAsk(20, limits, "k"), Zone, Morning).Granted);
        meter.Settle(new SourceOutcome(8, 7, 0, 1), Zone, Morning);

        var last = Morning + Duration.FromHours(16) - Duration.FromNanoseconds(100);
        Assert.Equal(0, meter.Take(new SourceAsk(1, limits, "k"), Zone, last).Granted);
        Assert.Equal(10, meter.Take(new SourceAsk(10, limits, "k"), Zone, last + Duration.FromNanoseconds(100)).Granted);
    }

    [Fact]
    public void What_was_kept_goes_on_after_a_start()
    {
        var (before, limits) = (new SourceMeter(null), new SourceLimits(null, null, 10));
        before.Take(new SourceAsk(9, limits, "k1"), Zone, Morning);
        before.Settle(new SourceOutcome(9, 9, 0, 0), Zone, Morning);

        var after = new SourceMeter(before.Kept);

        Assert.Equal(1, after.Take(new SourceAsk(9, limits, "k2"), Zone, Morning).Granted);
        Assert.Equal(["k1", "k2"], after.Kept!.Keys.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private sealed record History(double Rate, long Room, IReadOnlyList<(Duration Wait, int Events)> Asks)
    {
        public static History Of(int seed)
        {
            var chance = new Random(seed);
            return new(0.5 + (chance.NextDouble() * 20), chance.Next(1, 40), [.. Enumerable.Range(0, 30).Select(_ => (Duration.FromMilliseconds(chance.Next(0, 3_000)), chance.Next(1, 30)))]);
        }
    }
}
