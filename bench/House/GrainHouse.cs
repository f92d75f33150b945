using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Hosting;
using ParLive.Grains.Journaling;
using ParLive.Grains.Units;
using ParLive.Runtime;

namespace ParLive.House;

/// <summary>The real grains and what brings events to them, in this process, over a journal that keeps nothing.</summary>
public sealed class GrainHouse : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(3);

    private readonly IHost _host;

    private GrainHouse(TimeProvider clock, Func<IGrainFactory, IGrainFactory>? around)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<IJournal, ForgetfulJournal>();
        builder.Services.AddSingleton<IDrawers, ForgetfulDrawers>();
        builder.Services.AddEmbeddedGrains(options =>
        {
            options.Assemblies.Add(typeof(IUnitGrain).Assembly);
            // Nobody leaves: what this journal is told it cannot tell again.
            options.CollectionAge = TimeSpan.FromDays(365);
            options.MaxQueuedCalls = 1_000_000;
        });
        if (around is not null)
            builder.Services.AddSingleton(services => around(services.GetRequiredService<IClusterClient>()));
        builder.Services.AddUnits();
        _host = builder.Build();
    }

    /// <summary>Takes events in.</summary>
    public IIntake Intake => _host.Services.GetRequiredService<IIntake>();

    /// <summary>Answers questions.</summary>
    public IUnitFeed Feed => _host.Services.GetRequiredService<IUnitFeed>();

    /// <summary>The grains themselves.</summary>
    public IClusterClient Grains => _host.Services.GetRequiredService<IClusterClient>();

    /// <summary>Opens it with these units in it.</summary>
    /// <param name="clock">Its clock.</param>
    /// <param name="units">The units.</param>
    /// <param name="around">What stands between the grains, if something does.</param>
    public static async Task<GrainHouse> OpenAsync(TimeProvider clock, IReadOnlyList<UnitEntry> units, Func<IGrainFactory, IGrainFactory>? around = null)
    {
        var house = new GrainHouse(clock, around);
        await house._host.StartAsync();
        await house._host.Services.GetRequiredService<Readiness>().Ready;
        await house._host.Services.GetRequiredService<IUnitRegister>().Add(units, CancellationToken.None);
        return house;
    }

    /// <summary>Brings events in; all must be new.</summary>
    public async Task BringAsync(IEnumerable<Arrival> arrivals)
    {
        foreach (var some in arrivals.Chunk(1_000))
        {
            var verdicts = await Intake.Submit(some, CancellationToken.None);
            if (verdicts.FirstOrDefault(verdict => verdict.Outcome != VerdictOutcome.Accepted) is { Outcome: not VerdictOutcome.Accepted } refused)
                throw new InvalidOperationException($"An event was not accepted: {refused}.");
        }
    }

    /// <summary>Completes when a figure of the root has come to be so, and everybody has told what there is to tell.</summary>
    public async Task UntilAsync(string figure, long expected)
    {
        var root = Feed.Find(Country.Root)!.Key;
        while ((await Feed.Figures(root, null, null, null, CancellationToken.None)).Measures.GetValueOrDefault(figure) != expected)
            await Task.Delay(Look, TimeProvider.System);
        await CalmAsync();
    }

    /// <summary>Completes when everybody has told what there is to tell.</summary>
    public static Task CalmAsync() => Task.Delay(Calm, TimeProvider.System);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Nobody has to be heard out: nothing of this is kept.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _host.StopAsync(atOnce.Token);
        _host.Dispose();
    }
}
