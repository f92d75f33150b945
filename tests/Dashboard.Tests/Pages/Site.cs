using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Access;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Pages;

/// <summary>The real site on a free port of loopback, over a fake feed, with a clock that stands still.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app, ManualClock clock, FakeFeed feed)
    {
        (_app, Clock, Feed) = (app, clock, feed);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    public ManualClock Clock { get; }

    public FakeFeed Feed { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<Site> OpenAsync(Action<FakeFeed>? prepare = null, Action<DashboardOptions>? configure = null, ISourceKeys? keys = null)
    {
        var clock = new ManualClock(Some.Monday);
        var feed = new FakeFeed(clock);
        prepare?.Invoke(feed);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IUnitFeed>(feed).AddSingleton<IJudgements>(new FakeJudgements()).AddDashboard(configure);
        if (keys is not null)
            builder.Services.AddSingleton(keys);
        var app = builder.Build();
        app.MapDashboard();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Site(app, clock, feed);
    }

    public async Task<(HttpResponseMessage Answer, IDocument Page)> GetAsync(string address)
    {
        var answer = await Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer, await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
