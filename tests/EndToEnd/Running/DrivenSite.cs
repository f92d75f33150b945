using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Access.Sources;
using ParLive.Dashboard;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Access;

namespace ParLive.EndToEnd.Running;

/// <summary>The real screens over a feed that says what a test tells it to, for what no event brings about within a test.</summary>
internal sealed class DrivenSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DrivenSite(WebApplication app, FakeFeed feed, FakeJudgements judgements)
    {
        (_app, Feed, Judgements) = (app, feed, judgements);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it shows.</summary>
    public FakeFeed Feed { get; }

    /// <summary>What units contest of it.</summary>
    public FakeObjections Objections => (FakeObjections)_app.Services.GetRequiredService<IObjections>();

    /// <summary>What is thought of that.</summary>
    public FakeJudgements Judgements { get; }

    /// <summary>A province with units below it, a plan and indices, of which nothing asks anybody to act.</summary>
    public static Task<DrivenSite> OpenAsync(Action<FakeFeed>? prepare = null, string? build = null) => OpenAsync((feed, _) => prepare?.Invoke(feed), build);

    /// <summary>The same, with what is thought of it, at another time than now if a clock is given.</summary>
    public static async Task<DrivenSite> OpenAsync(Action<FakeFeed, FakeJudgements> prepare, string? build = null, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var feed = new FakeFeed(clock)
        {
            Overviews = (unit, asOf) => SomePlans.Reading(28, 35, 3_140, 2) with { Unit = unit, AsOf = asOf },
            TaskPages = _ => SomePlans.Plan(),
            IndexPages = (_, _) => SomePlans.Indices(),
        }.With([Some.Province(), .. Enumerable.Range(0, 3).Select(number => Some.Commune(number))]);
        var judgements = new FakeJudgements { Found = SomeJudged.Hotspots() };
        prepare(feed, judgements);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IUnitFeed>(feed).AddSingleton<IJudgements>(judgements)
            .AddSingleton<IMeetings>(new FakeMeetings(feed, clock)).AddSingleton<IObjections>(new FakeObjections()).AddSingleton<ISourceKeys>(new FakeKeys()).AddSingleton(clock).AddOfficeInMemory(clock)
            .AddDashboard(options => options.Build = build ?? options.Build);
        var app = builder.Build();
        app.MapDashboard();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new DrivenSite(app, feed, judgements);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
