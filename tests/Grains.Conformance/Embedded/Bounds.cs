using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using ParLive.Runtime;
using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>What the embedded runtime allows, and what it counts.</summary>
public sealed class Bounds
{
    [Fact]
    public async Task More_calls_than_may_wait_are_refused_and_those_that_wait_are_not()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static options => options.MaxQueuedCalls = 2);
        var room = cluster.Grain<IRoomGrain>("crowded");
        var first = room.Enter("first");
        await Patience.For(cluster.Stage.Cue("first in"), "the first");
        var waiting = new[] { room.Echo("one"), room.Echo("other") };

        await Assert.ThrowsAsync<GrainOverloadedException>(() => room.Echo("one too many"));

        cluster.Stage.Open("first may go");
        Assert.Equal(["one", "other"], await Patience.For(Task.WhenAll(waiting), "those that waited"));
        await first;
    }

    [Fact]
    public async Task A_call_that_timed_out_while_it_waited_never_runs()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { });
        var room = cluster.Grain<IRoomGrain>("slow");
        var first = room.Enter("first");
        var second = room.Enter("second");
        await Patience.For(cluster.Stage.Cue("first in"), "the first");

        cluster.PassResponseTimeout();
        await Assert.ThrowsAsync<TimeoutException>(() => Patience.For(first, "the first timeout"));
        await Assert.ThrowsAsync<TimeoutException>(() => Patience.For(second, "the second timeout"));
        cluster.Stage.Open("first may go");
        await Patience.For(room.Echo("after"), "the next call");

        Assert.Equal(["first in", "first out"], cluster.Stage.Said);
    }

    [Fact]
    public async Task No_call_times_out_before_its_time()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { });
        var call = cluster.Grain<IRoomGrain>("punctual").Enter("guest");
        await Patience.For(cluster.Stage.Cue("guest in"), "the guest");

        cluster.Clock.Advance(EmbeddedCluster.ResponseTimeout - TimeSpan.FromTicks(1));
        cluster.Stage.Open("guest may go");

        await Patience.For(call, "the call that took as long as it may");
    }

    [Fact]
    public async Task Idle_grains_go_without_being_asked_to()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { });
        await cluster.Grain<ILifeGrain>("idle").Life();
        cluster.Stage.Open("idle may leave");

        cluster.Clock.Advance(Cluster.CollectionAge + TimeSpan.FromMinutes(1));

        await Patience.For(cluster.Stage.Cue("ActivationIdle 1"), "the idle grain to leave");
    }

    [Fact]
    public async Task The_caller_s_ambient_state_stays_with_the_caller()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { });
        Ambient.Value = "the caller's";

        Assert.Equal("nothing", await cluster.Grain<IAmbientGrain>("ambient").Read());
    }

    [Fact]
    public async Task A_key_without_a_class_behind_its_interface_is_a_mistake_at_once()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { });

        Assert.Throws<ArgumentException>(() => cluster.Grain<INobodyGrain>("nobody"));
    }

    [Fact]
    public async Task The_meter_counts_calls_failures_timeouts_overloads_activations_turns_and_those_who_wait()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static options => options.MaxQueuedCalls = 1);
        var counted = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = ListenTo(cluster.Services.GetRequiredService<IMeterFactory>(), counted);
        var room = cluster.Grain<IRoomGrain>("counted");
        await Assert.ThrowsAsync<SubjectFailedException>(() => room.FailAtOnce("once"));
        var stays = room.Enter("guest");
        await Patience.For(cluster.Stage.Cue("guest in"), "the guest");
        var waits = room.Echo("waits");
        await Assert.ThrowsAsync<GrainOverloadedException>(() => room.Echo("one too many"));

        listener.RecordObservableInstruments();
        cluster.PassResponseTimeout();
        await Assert.ThrowsAsync<TimeoutException>(() => Patience.For(Task.WhenAll(stays, waits), "the timeouts"));

        Assert.Equal(
            "activations=1 calls=3 failures=3 overloads=1 timeouts=2 turn.duration=1 waiting=1",
            string.Join(' ', counted.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")));
    }

    private static readonly AsyncLocal<string?> Ambient = new();

    private static MeterListener ListenTo(IMeterFactory factory, ConcurrentDictionary<string, double> counted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, factory))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        void Count(string name, double amount) => counted.AddOrUpdate(name["parlive.runtime.".Length..], amount, (_, sum) => sum + amount);
        listener.SetMeasurementEventCallback<int>((instrument, measured, _, _) => Count(instrument.Name, measured));
        listener.SetMeasurementEventCallback<long>((instrument, measured, _, _) => Count(instrument.Name, measured));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Count(instrument.Name, 1));
        listener.Start();
        return listener;
    }

    public interface IAmbientGrain : IGrainWithStringKey
    {
        Task<string> Read();
    }

    public interface INobodyGrain : IGrainWithStringKey;

    public sealed class AmbientGrain : Grain, IAmbientGrain
    {
        public Task<string> Read() => Task.FromResult(Ambient.Value ?? "nothing");
    }
}
