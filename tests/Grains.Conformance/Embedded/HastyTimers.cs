using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>Timers that are due again before anything else happens: after a pause of the whole machine, all of them are.</summary>
public sealed class HastyTimers
{
    private const int Rings = 20;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(7.5);

    [Theory]
    [InlineData(TickerKind.Quick)]
    [InlineData(TickerKind.Interleaves)]
    public async Task A_timer_that_rings_in_the_moment_in_which_it_is_set_keeps_no_call_waiting_and_its_grain_can_leave(TickerKind kind)
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { }, new HastyClock(Soon, Rings));
        var ticker = cluster.Grain<ITickerGrain>("hasty");
        var call = ticker.Hold();
        await Patience.For(cluster.Stage.Cue("held"), "the call");
        var started = ticker.Start(Soon, Soon, kind);
        cluster.Stage.Open("hold no more");

        await Patience.For(Task.WhenAll(call, started), "the calls");
        await Patience.For(cluster.Stage.Cue($"tick {Rings} over"), "the last tick");
        await Patience.For(ticker.Settle(), "another call");
        await Patience.For(cluster.CollectAsync(TimeSpan.Zero), "the grain to leave");

        Assert.Equal(0, await cluster.CountAsync());
        Assert.False(cluster.Stage.HasSaid($"tick {Rings + 1}"));
    }

    /// <summary>A clock on which one time has passed as soon as an alarm is set to it.</summary>
    private sealed class HastyClock(TimeSpan soon, int rings) : TimeProvider
    {
        private int _left = rings;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var alarm = new Alarm(this, callback, state);
            alarm.Change(dueTime, period);
            return alarm;
        }

        private sealed class Alarm(HastyClock clock, TimerCallback callback, object? state) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                if (dueTime == clock.Soon && Interlocked.Decrement(ref clock._left) >= 0)
                    callback(state);

                return true;
            }

            public void Dispose()
            {
                // It never rings by itself.
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }

        private TimeSpan Soon => soon;
    }
}
